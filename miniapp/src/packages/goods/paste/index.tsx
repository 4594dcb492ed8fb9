import { Textarea, View } from '@tarojs/components';
import { messageOf } from '../../../api';
import { useCart } from '../../../features/cart';
import { PasteResult, usePaste } from '../../../features/paste';
import { openTab } from '../../../lib/routes';
import { Button, Notice, Page } from '../../../ui';
import './index.scss';

const EXAMPLE = '每行一种商品：编码或条码，然后数量\n例如：\nLJ-M8-30 200\nLM-M10，50';

export default function PastePage() {
  const { text, problems, list, busy, error, read, write } = usePaste();
  const orderable = list?.found.filter(({ qty }) => qty > 0) ?? [];

  const addAll = () => {
    for (const { offer, qty } of orderable) useCart.getState().add(offer, qty, list?.priceListVersion ?? 0);
    openTab('cart');
  };

  const ready = list !== null && orderable.length > 0;
  return (
    <Page
      bar={ready
        ? <Button id="add-all" kind="accent" grow onTap={addAll}>{`${orderable.length} 种加入购物车`}</Button>
        : <Button id="read" grow busy={busy} disabled={text.trim() === ''} onTap={read}>识别清单</Button>}
    >
      <View className="paste">
        <Textarea className="paste__text" value={text} maxlength={20_000} placeholder={EXAMPLE} placeholderClass="paste__hint" aria-label="粘贴商品清单，每行一种，编码和数量" onInput={(event) => write(event.detail.value)} />
        {error && !list ? <Notice tone="bad">{messageOf(error)}</Notice> : null}
        {list ? <PasteResult list={list} problems={problems} /> : null}
      </View>
    </Page>
  );
}
