import { contracts, type Output } from '@zhundan/shared';
import { Alert, Button, Image } from 'antd';
import { useRead } from '../../api/index.ts';
import { Read } from '../../ui/index.ts';

type File = Output<typeof contracts.getLetterFiles>['files'][number];

/** Addresses of files end after two minutes; a new set comes before that while somebody looks. */
const EVERY_MS = 100_000;

/** The pages in the order of reading, then the signature. A file that is no longer what was checked is said, not shown. */
export const LetterFiles = ({ letterId }: { letterId: string }) => {
  const files = useRead(contracts.getLetterFiles, { letterId }, { everyMs: EVERY_MS, staleMs: 0 });
  return (
    <Read of={files}>
      {({ files: all }) => {
        const isIntact = all.every(({ url }) => url !== null);
        const pages = all.filter(({ kind }) => kind === 'page'), signature = all.find(({ kind }) => kind === 'signature');
        return (
          <>
            {isIntact ? null : <Alert className="letters-altered" type="error" showIcon title="有文件和上传核对时不一致，已停止展示。请联系管理员查明，并让门店重新上传。" />}
            <h3 className="letters-heading">{`授权书，共 ${pages.length} 页`}</h3>
            <Image.PreviewGroup>
              <div className="letters-pages">{pages.map((file, i) => <LetterPage key={file.position} file={file} no={i + 1} />)}</div>
            </Image.PreviewGroup>
            <h3 className="letters-heading">手写签名</h3>
            {signature?.url ? <img className="letters-signature" src={signature.url} alt="法定代表人手写签名" /> : null}
            {isIntact ? <p className="zd-quiet">上传时逐字节核对过内容，打开时又核对了一遍：看到的就是当时签的。</p> : null}
          </>
        );
      }}
    </Read>
  );
};

const LetterPage = ({ file, no }: { file: File; no: number }) => {
  const name = `第 ${no} 页`;
  if (file.url === null) return <div className="letters-page letters-page-gone">{`${name}已被改动`}</div>;
  if (file.mime === 'application/pdf') {
    return (
      <div className="letters-page letters-page-pdf">
        <div>{`${name}，PDF`}<div className="zd-quiet">{sizeOf(file.bytes)}</div></div>
        <Button href={file.url} target="_blank" rel="noreferrer">打开</Button>
      </div>
    );
  }
  return <Image className="letters-page" width={240} height={320} src={file.url} alt={name} />;
};

const sizeOf = (bytes: number): string => (bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`);
