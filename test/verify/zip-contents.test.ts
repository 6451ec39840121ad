/** A zip that another program packed again has the same parts; one in which readers could disagree has none. */
import { crc32, deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { zipContents } from '../../src/verify/zip-contents.js';
import { zip } from '../../src/zip/write.js';

interface Written {
  readonly name: string;
  readonly data?: string;
  readonly flags?: number;
  readonly version?: number;
  readonly extra?: Buffer;
  readonly localName?: string;
}

/** A zip with headers as other programs write them. */
function packed(parts: readonly Written[]): Buffer {
  const [locals, centrals]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const { name, data = '', flags = 0, version = 20, extra = Buffer.alloc(0), localName = name } of parts) {
    const plain = Buffer.from(data);
    const deflated = deflateRawSync(plain);
    const sizes = Buffer.alloc(12);
    for (const [i, size] of [crc32(plain), deflated.length, plain.length].entries()) sizes.writeUInt32LE(size, 4 * i);
    const isBehind = (flags & 8) !== 0;
    const common = Buffer.alloc(10);
    common.writeUInt16LE(version, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(0x5a21_7abc, 6);
    const lengths = Buffer.alloc(4);
    lengths.writeUInt16LE(Buffer.byteLength(name), 0);
    lengths.writeUInt16LE(extra.length, 2);
    const local = Buffer.concat([
      Buffer.from('PK\x03\x04'),
      common,
      isBehind ? Buffer.alloc(12) : sizes,
      lengths,
      Buffer.from(localName),
      extra,
      deflated,
      ...(isBehind ? [Buffer.from('PK\x07\x08'), sizes] : []),
    ]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    centrals.push(
      Buffer.concat([
        Buffer.from('PK\x01\x02\x1e\x03', 'latin1'),
        common,
        sizes,
        lengths,
        rest,
        Buffer.from(name),
        extra,
      ]),
    );
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06'), end]);
}

const contents = (bytes: Uint8Array) =>
  zipContents(bytes)?.map(({ name, unpacked }) => `${name}=${Buffer.from(unpacked()!).toString()}`);
const b: Written = { name: 'b', data: '<b/>' };
const a: Written = { name: 'a', data: '<a>12</a>' };
const times = Buffer.from('5554050001aabbccdd', 'hex');

test('the parts by their names, whoever packed them', () => {
  const expected = ['a=<a>12</a>', 'b=<b/>'];
  const built = zip([
    ['b', '<b/>'],
    ['a', '<a>12</a>'],
  ]);
  expect(contents(built)).toEqual(expected);
  expect(contents(packed([b, a]))).toEqual(expected);
  expect(contents(packed([a, { name: 'folder/' }, b]))).toEqual(expected);
  expect(
    contents(
      packed([
        { ...a, flags: 8 },
        { ...b, extra: times },
      ]),
    ),
  ).toEqual(expected);
});

test.each([
  ['twice the same name', packed([a, a])],
  ['two names of one part', packed([{ ...a, localName: 'c' }])],
  ['an encrypted part', packed([{ ...a, flags: 1 }])],
  ['a feature of a later version', packed([{ ...a, version: 63 }])],
  ['an extra field that gives another name', packed([{ ...a, extra: Buffer.from('7570010041', 'hex') }])],
  ['bytes behind the end', Buffer.concat([packed([a]), Buffer.from('x')])],
  ['bytes before the start', Buffer.concat([Buffer.from('x'), packed([a])])],
  ['half a file', packed([a, b]).subarray(40)],
  ['nothing', Buffer.alloc(0)],
])('%s', (_, bytes) => {
  expect(zipContents(bytes)).toBeUndefined();
});
