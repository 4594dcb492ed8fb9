import { deflateSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { aJpeg, aPdf, aPng, aSignature, packedObjects } from '../../test/letter-files.ts';
import { checkFile } from './check-file.ts';

const JPEG = 'image/jpeg', PNG = 'image/png', PDF = 'application/pdf';
const page = (bytes: Buffer, storedAs: string) => checkFile({ kind: 'page', bytes, storedAs });
const signature = (bytes: Buffer) => checkFile({ kind: 'signature', bytes, storedAs: PNG });
const html = Buffer.from('<!doctype html><script>alert(1)</script>');

describe('a page may be', () => {
  test.each([
    ['a JPEG', aJpeg(), JPEG], ['a JPEG as small as can be read', aJpeg(300, 300), JPEG], ['one that a camera padded with zeros', Buffer.concat([aJpeg(), Buffer.alloc(64)]), JPEG],
    ['a PNG', aPng(400, 500), PNG], ['a PDF', aPdf(), PDF], ['a PDF whose objects are packed', aPdf({ objects: packedObjects('7 0 << /Type /Page >>') }), PDF],
  ])('%s', async (_, bytes, mime) => expect(await page(bytes, mime)).toEqual({ mime }));
});

describe('a page is refused', () => {
  test.each([
    ['that is not what it says', html, JPEG, 'type'], ['that is a JPEG by its first bytes alone', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), html]), JPEG, 'damaged'],
    ['that storage would show as something else', aJpeg(), PNG, 'type'], ['that is a GIF', Buffer.from('GIF89a'), PNG, 'type'], ['that is empty', Buffer.alloc(0), JPEG, 'damaged'],
    ['that ends before its end', aJpeg().subarray(0, 2_000), JPEG, 'damaged'], ['with one byte changed', changed(aPng(400, 500), 40), PNG, 'damaged'],
    ['above 10 MB', Buffer.concat([aJpeg(), Buffer.alloc(10 * 1024 * 1024)]), JPEG, 'size'],
    ['of 299 pixels', aJpeg(299, 1_000), JPEG, 'pixels'], ['of 6,001 pixels', aJpeg(300, 400, { claims: [6_001, 400] }), JPEG, 'pixels'],
    ['of no pixels', aJpeg(300, 400, { claims: [0, 400] }), JPEG, 'damaged'],
    ['that is small and claims 30,000 by 30,000', aPng(10, 10, { claims: [30_000, 30_000] }), PNG, 'pixels'],
    ['that unpacks to sixty times what it claims', aPng(400, 400, { packed: deflateSync(Buffer.alloc(40_000_000)) }), PNG, 'damaged'],
    ['that is a picture and a page of the web', Buffer.concat([aJpeg(), html]), JPEG, 'mixed'], ['that is a picture and an archive', Buffer.concat([aPng(400, 500), Buffer.from('PK\x03\x04')]), PNG, 'mixed'],
    ['with a document in its comment', aJpeg(800, 600, { comment: aPdf().toString('latin1') }), JPEG, 'mixed'],
    ['with a script in its words', aPng(400, 500, { extra: [['tEXt', Buffer.from('Title\0<SCRIPT>')]] }), PNG, 'mixed'],
  ])('%s', async (_, bytes, mime, fault) => expect(await page(bytes, mime)).toEqual({ fault }));
});

describe('a PDF is taken as readers take it', () => {
  const respelled = (from: string, to: string) => Buffer.from(aPdf().toString('latin1').replace(from, to), 'latin1');
  test.each([
    ['with a space before it', aPdf({ head: ' ' })], ['with a byte order mark before it', aPdf({ head: '\xef\xbb\xbf' })], ['with a line of a mail before it', aPdf({ head: 'Content-Type: application/pdf\r\n\r\n' })],
    ['with 1,024 bytes of anything before it', aPdf({ head: '\x01'.repeat(1_024) })], ['with a comment after its end', aPdf({ tail: '% made by a scanner\n' })], ['with 1,024 bytes of anything after its end', aPdf({ tail: '\x01'.repeat(1_023) })],
    ['out of the body of an upload, ends and all', aPdf({ head: '------WebKitFormBoundary7MA4\r\nContent-Disposition: form-data; name="file"\r\n\r\n', tail: '\r\n------WebKitFormBoundary7MA4--\r\n' })], ['with words of a copier behind its version', respelled('%PDF-1.7', '%PDF-1.7 Sharp Scanned')], ['with a blank after its version', respelled('%PDF-1.7', '%PDF-1.7 ')], ['with its page spelled in codes', respelled('/Type /Page ', '/Type /P#61ge ')], ['with a font that is spelled in codes', aPdf({ objects: '7 0 obj << /BaseFont /Sim#53un /Length 3 >>\nstream\n\x00#1\nendstream endobj' })],
    ['with objects packed and no parameters', aPdf({ objects: packedObjects('7 0 << /Type /Page >>', 0, '/Filter [/FlateDecode] /DecodeParms null') })], ['with parameters that change nothing', aPdf({ objects: packedObjects('7 0 << >>', 0, '/Filter /FlateDecode /DecodeParms << /Predictor 1 /Columns 4 >>') })],
    ['with a list of no parameters', aPdf({ objects: packedObjects('7 0 << >>', 0, '/Filter /FlateDecod#65 /DecodeParms [ null ]') })], ['with objects that are not packed', aPdf({ objects: packedObjects('7 0 << /Type /Page >>', 0, '') })], ['with a filter that is null', aPdf({ objects: packedObjects('7 0 << >>', 0, '/Filter null') })],
    ['with old line ends', Buffer.from(aPdf().toString('latin1').replaceAll('\n', '\r'), 'latin1')], ['with packed objects whose checksum is cut', Buffer.from(aPdf({ objects: packedObjects('7 0 << /Type /Page >>') }).toString('latin1').replace(/[\s\S]{4}\nendstream endobj\ntrailer/, '\nendstream endobj\ntrailer'), 'latin1')],
  ])('%s', async (_, bytes) => expect(await page(bytes, PDF)).toEqual({ mime: PDF }));
});

describe('a PDF is refused', () => {
  test.each([
    ['that is locked', aPdf({ trailer: '/Encrypt 8 0 R' }), 'locked'], ['that runs a script', aPdf({ objects: '7 0 obj << /S /JavaScript /JS (app.alert(1)) >> endobj' }), 'active'],
    ['that hides how the word is spelled', aPdf({ objects: '7 0 obj << /S /J#61vaScript >> endobj' }), 'active'],
    ['that packs its script away', aPdf({ objects: packedObjects('7 0 << /S /JavaScript /JS (x) >>') }), 'active'],
    ['that leaves its script among objects that are not packed', aPdf({ objects: packedObjects('7 0 << /S /JavaScript /JS (x) >>', 0, '') }), 'active'],
    ['that spells what packs its script', aPdf({ objects: packedObjects('7 0 << /S /GoToR >>').replace('/ObjStm', '/Obj#53tm') }), 'active'], ['that packs its script behind a blank', aPdf({ objects: packedObjects('7 0 << /S /GoToR >>').replace('stream\n', 'stream \r') }), 'active'],
    ['that hides its script after its end', aPdf({ tail: '7 0 obj << /S /GoToR >> endobj' }), 'active'], ['that is locked in packed words', aPdf({ objects: packedObjects('7 0 << /Encrypt 8 0 R >>', 0, '/DecodeParms null /Filter /FlateDecode') }), 'locked'],
    ['that starts a program', aPdf({ objects: '7 0 obj << /S /Launch /F (cmd.exe) >> endobj' }), 'active'], ['that carries a file', aPdf({ objects: '7 0 obj << /EF << /F 8 0 R >> /Type /Filespec >> endobj' }), 'active'],
    ['that carries a file in a stream that looks like text', aPdf({ objects: '7 0 obj << /Length 30 >>\nstream\n<< /EmbeddedFile 1 >>\nendstream endobj' }), 'active'],
    ['whose packed objects are a bomb', aPdf({ objects: packedObjects('x', 40_000_000) }), 'damaged'],
    // Read more than once over, these would take minutes.
    ['with half a million streams that never end', Buffer.from(`%PDF-1.4\n${'>>\nstream\n'.repeat(500_000)}startxref\n0\n%%EOF`), 'damaged'],
    ['whose filter hides behind a million spaces', aPdf({ objects: `7 0 obj << /Type /ObjStm /Filter${' '.repeat(1_000_000)}>>\nstream\nx\nendstream endobj` }), 'damaged'],
    ['that packs its objects one by one, thousands of times', aPdf({ objects: packedObjects('x').repeat(2_001) }), 'damaged'],
    ['whose objects are packed in a way that nobody packs them', aPdf({ objects: packedObjects('x', 0, '/Filter /FlateDecode /DecodeParms << /Predictor 12 >>') }), 'damaged'], ['whose filter is written elsewhere', aPdf({ objects: packedObjects('x', 0, '/Filter 12 0 R') }), 'damaged'],
    ['that begins after 1,024 bytes', aPdf({ head: ' '.repeat(1_025) }), 'type'], ['that is followed by too much', aPdf({ tail: '\x01'.repeat(1_024) }), 'mixed'], ['that is followed by another page of the web', aPdf({ tail: '<HTML>' }), 'mixed'], ['that begins as a picture', aPdf({ head: 'GIF89a' }), 'type'],
    ['that is followed by something else', aPdf({ tail: 'PK\x03\x04' }), 'mixed'], ['without an end', aPdf().subarray(0, -8), 'damaged'],
    ['that begins with something else', Buffer.concat([html, aPdf()]), 'type'], ['without a page', Buffer.from('%PDF-1.4\nstartxref\n0\n%%EOF'), 'damaged'],
  ])('%s', async (_, bytes, fault) => expect(await page(bytes, PDF)).toEqual({ fault }));
});

describe('a signature', () => {
  test('is what a finger draws', async () => expect(await signature(aSignature())).toEqual({ mime: PNG }));
  test('is not a page of another kind', async () => {
    expect(await checkFile({ kind: 'signature', bytes: aJpeg(), storedAs: JPEG })).toEqual({ fault: 'type' });
  });
  test.each([
    ['nothing', () => false], ['a dot', (x: number, y: number) => x > 100 && x < 115 && y > 50 && y < 65], ['a dash', (x: number, y: number) => y > 58 && y < 61 && x > 20],
  ])('is not %s', async (_, ink) => expect(await signature(aPng(300, 120, { ink }))).toEqual({ fault: 'blank' }));
  test('is not a poster', async () => expect(await signature(aPng(2_001, 10))).toEqual({ fault: 'pixels' }));
});

function changed(bytes: Buffer, at: number): Buffer {
  const other = Buffer.from(bytes);
  other[at] = (other[at]! + 1) & 255;
  return other;
}
