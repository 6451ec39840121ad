import { crc32, deflateRawSync } from 'node:zlib';
import { strToU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { build } from '../../src/build/pipeline.js';
import { type BuiltAgain, builtAgain } from '../../src/verify/built-again.js';
import { verifyReport } from '../../src/verify/verify.js';
import { zip } from '../../src/zip/write.js';
import { finished, reportOf } from './finished.js';

const text = reportOf(`  - part: 2024年工作回顾
    body:
      - section: 经济稳中向好
        body:
          - 全县地区生产总值增长5.2%，社会消费品零售总额增长6.1%。
`);
const { bytes, world } = finished('built-again', { 'report.yaml': text }, 'all');
const [pdf, pptx] = ['out/built-again/report.pdf', 'out/built-again/briefing.pptx'];

/** One for all tests: it builds the files of a kind once. */
let again: BuiltAgain;
beforeAll(() => {
  again = builtAgain('content/built-again', 'out', { ...world(), epoch: undefined });
});

/** What is noted of a file with these bytes. */
async function noted(path: string, data: Uint8Array): Promise<unknown[]> {
  const found: unknown[] = [];
  await again.compare(path, data, ({ code, args }) => found.push({ code, ...args }));
  return found;
}

const swapped = (part: string, from: string, to: string) => {
  const parts = unzipSync(bytes(pptx));
  const before = new TextDecoder().decode(parts[part]);
  expect(before).toContain(from);
  return zip(Object.entries({ ...parts, [part]: strToU8(before.replace(from, to)) }));
};

describe('builtAgain', () => {
  it('finds nothing in what was just built, in all editions', async () => {
    const { ok, diagnostics } = await verifyReport('content/built-again', { out: 'out', rebuild: true }, world());
    expect([ok, diagnostics]).toEqual([true, []]);
  });
  it('compares the files that are named however their paths are written, and reports a name that is none of them', async () => {
    const named = (...files: string[]) => verifyReport('content/built-again', { out: 'out', files }, world());
    const { ok, checked } = await named(`./${pdf}`);
    expect([ok, checked.pages > 0, checked.slides]).toEqual([true, true, 0]);
    const missing = { code: 'verify/missing-file', args: { path: 'out/built-again/repot.pdf', nearest: pdf } };
    expect(await named('out/built-again/repot.pdf')).toMatchObject({ ok: false, diagnostics: [missing] });
    expect(await named(pdf, 'content/built-again/report.yaml')).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'verify/missing-file', args: { path: 'content/built-again/report.yaml' } }],
    });
  });
  it('compares a book alone where the files of slides have errors, as it is built', async () => {
    const path = 'content/built-again/figures.yaml';
    const broken = {
      ...world(),
      list: (folder: string) =>
        folder === 'content/built-again' ? [...world().list(folder), 'figures.yaml'] : world().list(folder),
      read: (asked: string) => (asked === path ? { ok: true as const, bytes: strToU8('`') } : world().read(asked)),
    };
    const verified = (...files: string[]) => verifyReport('content/built-again', { out: 'out', files }, broken);
    expect(await verified(pdf)).toMatchObject({ ok: true, diagnostics: [] });
    expect(await verified(pdf, pptx)).toMatchObject({ ok: false, diagnostics: [{ code: 'content/syntax' }] });
  });
  it('is asked by verify for files whose words are those of the content, where that is wanted', async () => {
    const changed = swapped('ppt/presentation.xml', '<p:sldId ', '<p:sldId  ');
    const read = (path: string) => (path === pptx ? { ok: true as const, bytes: changed } : world().read(path));
    const { open: _, ...other } = { ...world(), read };
    const verified = (rebuild: boolean) =>
      verifyReport('content/built-again', { out: 'out', files: [pptx], rebuild }, other);
    expect(await verified(false)).toMatchObject({ ok: true, diagnostics: [] });
    expect(await verified(true)).toMatchObject({ ok: false, diagnostics: [{ code: 'verify/not-built' }] });
  });
  it('makes one warning of differences in a file that is what the content builds, and keeps those of another', async () => {
    const slide = Object.keys(unzipSync(bytes(pptx))).find((name) => {
      const part = name.startsWith('ppt/slides/slide') && unzipSync(bytes(pptx))[name];
      return part && new TextDecoder().decode(part).includes('5.2');
    })!;
    const changed = swapped(slide, '5.2', '7.9');
    /** The first reading has the words of `first`, later ones those of `then`. */
    const verified = (first: Uint8Array, then: Uint8Array, rebuild: boolean) => {
      let isRead = false;
      const read = (path: string) => {
        if (path !== pptx) return world().read(path);
        const found = isRead ? then : first;
        isRead = true;
        return { ok: true as const, bytes: found };
      };
      const { open: _, ...other } = { ...world(), read };
      return verifyReport('content/built-again', { out: 'out', files: [pptx], rebuild }, other);
    };
    for (const rebuild of [false, true]) {
      const { ok, diagnostics } = await verified(changed, bytes(pptx), rebuild);
      expect([ok, diagnostics]).toMatchObject([
        true,
        [{ severity: 'warning', code: 'verify/not-compared', args: { path: pptx, pages: [/\d/.exec(slide)![0]] } }],
      ]);
      const other = await verified(changed, changed, rebuild);
      expect(other.ok).toBe(false);
      expect(other.diagnostics.map(({ code }) => code)).not.toContain('verify/not-compared');
    }
  });
  it('finds nothing in a deck that another compression packed', async () => {
    const packed = zip(Object.entries(unzipSync(bytes(pptx))), (part) => {
      const plain = Buffer.from(part as Uint8Array);
      return { data: deflateRawSync(plain, { level: 1 }), size: plain.length, sum: crc32(plain) };
    });
    expect(packed).not.toEqual(bytes(pptx));
    expect(await noted(pptx, packed)).toEqual([]);
  });
  it('finds nothing in an edition that was built alone, where another one has errors', async () => {
    const read = (path: string) =>
      path.endsWith('/podium.hbs') ? { ok: true as const, bytes: strToU8('stray text') } : world().read(path);
    const again = builtAgain('content/built-again', 'out', { ...world(), read });
    const found: unknown[] = [];
    const large = 'out/built-again/report-large.pdf';
    for (const path of [pdf, large]) await again.compare(path, bytes(path), (problem) => found.push(problem));
    expect(found).toEqual([]);
    await again.compare(large, bytes(pdf), (problem) => found.push(problem.code));
    expect(found).toEqual(['verify/not-built']);
  });
  it('builds one edition alone where no other is asked for', async () => {
    // Where another edition has errors, a build of all of them is followed by one of this alone.
    const large = 'out/built-again/report-large.pdf';
    const builds = async (asked: readonly string[]) => {
      let count = 0;
      const read = (path: string) => {
        if (path.endsWith('/report.yaml')) count++;
        return path.endsWith('/podium.hbs') ? { ok: true as const, bytes: strToU8('stray text') } : world().read(path);
      };
      const again = builtAgain('content/built-again', 'out', { ...world(), read }, asked);
      await again.compare(large, bytes(large), ({ code }) => expect(code).toBeUndefined());
      return count;
    };
    const once = await builds([large, pptx]);
    expect(await builds([pdf, large])).toBeGreaterThan(once);
  });
  it('builds nothing beyond the limits, and says so', async () => {
    const read = async (characters: number, seconds: number) => {
      const found: unknown[] = [];
      const limits = { characters: 100, seconds };
      const again = builtAgain('content/built-again', 'out', world(), [], characters, limits);
      for (const path of [pdf, pptx])
        await again.compare(path, bytes(path).subarray(1), ({ code, args }) =>
          found.push([code, 'reason' in args && args.reason]),
        );
      return found;
    };
    const [changed, size, time] = [
      ['verify/not-built', false],
      ['verify/not-rebuilt', 'size'],
      ['verify/not-rebuilt', 'time'],
    ];
    expect(await read(101, 100)).toEqual([size, size]);
    expect(await read(100, 100)).toEqual([changed, changed]);
    expect(await read(100, 0)).toEqual([changed, time]);
  });
  it('finds nothing in files that were built with SOURCE_DATE_EPOCH', async () => {
    const written = new Map<string, Uint8Array>();
    const later = {
      ...world(),
      epoch: 1_700_000_000,
      write(files: ReadonlyMap<string, Uint8Array | undefined>) {
        for (const [path, data] of files) if (data) written.set(path, data);
        return { ok: true } as const;
      },
    };
    await build('content/built-again', { out: 'out' }, later);
    for (const path of [pdf, pptx]) {
      expect(written.get(path)).not.toEqual(bytes(path));
      expect(await noted(path, written.get(path)!)).toEqual([]);
    }
  });
  it('looks for the date of a file in linear time', async () => {
    const { 'docProps/core.xml': _, ...others } = unzipSync(bytes(pptx));
    const core = strToU8(`<a><!--${'<dcterms:created'.repeat(200_000)}--></a>`);
    const start = performance.now();
    expect(await noted(pptx, zip(Object.entries({ ...others, 'docProps/core.xml': core })))).toHaveLength(1);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
  it('says whether a file is the one that the content builds, which it does not know beyond the limits', async () => {
    expect(await again.isBuilt(pptx, bytes(pptx))).toBe(true);
    expect(await again.isBuilt(pptx, bytes(pptx).subarray(1))).toBe(false);
    const bounded = builtAgain('content/built-again', 'out', world(), [], 101, { characters: 100, seconds: 100 });
    expect(await bounded.isBuilt(pptx, bytes(pptx))).toBe(false);
  });
  it('says where a deck differs', async () => {
    const places = async (part: string, from: string, to: string) => {
      const [first] = (await noted(pptx, swapped(part, from, to))) as [{ readonly places: readonly unknown[] }];
      return first.places;
    };
    const slide = 'ppt/slides/slide1.xml';
    expect(await places(slide, '<p:sld ', '<p:sld show="0" ')).toEqual([{ thing: 'slide', number: 1, how: 'hidden' }]);
    expect(await places(slide, '政府工作报告', '政府报告')).toMatchObject([
      { thing: 'slide', number: 1, how: 'changed', expected: '政府工作报告', found: '政府报告' },
    ]);
    expect(await places('docProps/app.xml', '<', '<!-- -->\n<')).toEqual([{ thing: 'properties', how: 'damaged' }]);
  });
  it('notices parts that are away, new or damaged', async () => {
    const { 'docProps/app.xml': app, ...others } = unzipSync(bytes(pptx));
    expect(await noted(pptx, zip(Object.entries(others)))).toMatchObject([
      { places: [{ thing: 'properties', how: 'missing' }] },
    ]);
    const more = { ...others, 'docProps/app.xml': app!, 'new.xml': strToU8('<a/>') };
    expect(await noted(pptx, zip(Object.entries(more)))).toMatchObject([
      { places: [{ name: 'new.xml', how: 'added' }] },
    ]);
    const changed = { 'ppt/': new Uint8Array(), ...others, 'docProps/app.xml': strToU8('<a/>') };
    expect(await noted(pptx, zip(Object.entries(changed)))).toMatchObject([
      { places: [{ thing: 'properties', how: 'changed' }], count: 1 },
    ]);
    const damaged = bytes(pptx).slice();
    damaged[200]! ^= 1;
    expect(await noted(pptx, damaged)).toMatchObject([{ code: 'verify/not-built' }]);
  });
  it('names the first places of many', async () => {
    const more = Array.from({ length: 7 }, (_, i) => [`new${i}.xml`, strToU8('<a/>')] as const);
    const [{ places, count }] = (await noted(pptx, zip([...Object.entries(unzipSync(bytes(pptx))), ...more]))) as [
      { readonly places: readonly unknown[]; readonly count: number },
    ];
    expect([places.length, count]).toEqual([5, 7]);
  });
  it('notices a file that is no longer built', async () => {
    expect(await noted('out/built-again/report-other.pdf', bytes(pdf))).toMatchObject([
      { code: 'verify/not-built', places: [{ thing: 'file', how: 'added' }] },
    ]);
  });
  it('finds nothing in a handout and in speaker notes, and builds files of one kind once', async () => {
    const written = new Map<string, Uint8Array>();
    const write = (files: ReadonlyMap<string, Uint8Array | undefined>) => {
      for (const [path, data] of files) if (data) written.set(path, data);
      return { ok: true } as const;
    };
    for (const only of ['handout', 'notes'] as const)
      await build('content/built-again', { out: 'out', only }, { ...world(), write });
    expect([...written.keys()].sort()).toEqual(['out/built-again/handout.pdf', 'out/built-again/speaker-notes.docx']);
    const read = vi.fn(world().read);
    const again = builtAgain('content/built-again', 'out', { ...world(), read });
    const note = vi.fn();
    for (const [path, data] of written) {
      await again.compare(path, data, note);
      const { length } = read.mock.calls;
      await again.compare(path, data, note);
      expect(read).toHaveBeenCalledTimes(length);
    }
    expect(note).not.toHaveBeenCalled();
  });
  it('notices any changed byte of a PDF', async () => {
    const whole = bytes(pdf);
    const identifier = Buffer.from(whole).lastIndexOf('/ID [<') + 8;
    for (const at of [40, identifier, Math.floor(whole.length / 3), Math.floor(whole.length / 2), whole.length - 40]) {
      const damaged = whole.slice();
      damaged[at]! ^= 1;
      expect(await noted(pdf, damaged)).toMatchObject([{ code: 'verify/not-built', path: pdf }]);
    }
    expect(await noted(pdf, whole.subarray(0, -10))).toHaveLength(1);
    expect(await noted(pdf, Buffer.concat([whole, whole.subarray(-100)]))).toHaveLength(1);
  });
});
