import { Image, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { showable } from '../../platform/pictures';
import { FAULT_WORDS } from './faults';
import type { LetterFile } from './draft';

interface PageTilesProps {
  readonly pages: readonly LetterFile[];
  readonly full: boolean;
  readonly onAdd: () => void;
  readonly onRemove: (page: LetterFile) => void;
}

/** Each page small, with how far it has come; and the way to one more. */
export const PageTiles = ({ pages, full, onAdd, onRemove }: PageTilesProps) => (
  <View className="page-tiles">
    {pages.map((page, i) => <PageTile key={page.name} page={page} no={i + 1} onRemove={() => onRemove(page)} />)}
    {full ? null : (
      <View className={`page-tiles__add${pages.length === 0 ? ' page-tiles__add--first' : ''}`} id="add-page" hoverClass="page-tiles__add--down" aria-role="button" aria-label="拍照或从相册选一页" onClick={onAdd}>
        <View className="page-tiles__plus" aria-hidden>＋</View>
        <View>{pages.length === 0 ? '拍授权书，或从相册选' : '再加一页'}</View>
      </View>
    )}
  </View>
);

const PageTile = ({ page, no, onRemove }: { page: LetterFile; no: number; onRemove: () => void }) => {
  const [src, setSrc] = useState('');
  const isPdf = page.mime === 'application/pdf';
  useEffect(() => {
    if (!isPdf) void showable(page.name).then(setSrc);
  }, [page.name, isPdf]);
  return (
    <View className={`page-tile${page.fault ? ' page-tile--wrong' : ''}`}>
      <View className="page-tile__paper">
        {isPdf ? <View className="page-tile__pdf" aria-hidden>PDF</View> : src ? <Image className="page-tile__image" src={src} mode="aspectFill" aria-label={`第 ${no} 页`} /> : null}
        <View className="page-tile__remove" aria-role="button" aria-label={`删除第 ${no} 页`} onClick={onRemove}><View className="page-tile__cross" aria-hidden>✕</View></View>
      </View>
      <View className={`page-tile__state${page.sent ? ' page-tile__state--sent' : ''}`}>{page.fault ? FAULT_WORDS[page.fault] : page.sent ? '✓ 已上传' : '等待上传'}</View>
    </View>
  );
};
