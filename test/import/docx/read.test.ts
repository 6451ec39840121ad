import { describe, expect, it } from 'vitest';
import { drawn, reading } from '../reading.js';
import { p, run, wordFile, zipped } from '../word-file.js';

const word = (...args: Parameters<typeof wordFile>) => reading('a.docx', wordFile(...args));
const linesOf = (...args: Parameters<typeof wordFile>) => drawn(word(...args).lines);

describe('paragraphs', () => {
  it('are lines, blank ones too, and those broken by hand are more than one', () => {
    const broken = `<w:p>${run('政府工作报告')}<w:r><w:br/></w:r>${run('　　——2024年')}</w:p>`;
    expect(
      linesOf(`${broken}<w:p/>${p('各位代表：')}<w:p>${run('上')}<w:r><w:br w:type="page"/></w:r>${run('下')}</w:p>`),
    ).toEqual(['1 … | 政府工作报告', '1 indented | ——2024年', '2 | ', '3 | 各位代表：', '4 … | 上', '4 | 下']);
  });

  it('keep every character that is read: tabs, hyphens, spaces, wrapped runs', () => {
    const field = '<w:fldSimple w:instr="DATE"><w:r><w:t>2024年</w:t></w:r></w:fldSimple>';
    const ruby =
      '<w:r><w:ruby><w:rt><w:r><w:t>yuè</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>越</w:t></w:r></w:rubyBase></w:ruby></w:r>';
    const control = `<w:sdt><w:sdtContent>${run('秀')}</w:sdtContent></w:sdt>`;
    const link = `<w:hyperlink r:id="x">${run('区')}</w:hyperlink>`;
    const hyphen = '<w:r><w:t>A</w:t><w:noBreakHyphen/><w:t>B</w:t><w:tab/><w:t>C</w:t></w:r>';
    const space = run('甲\u00a0乙');
    expect(linesOf(`<w:p>${field}${ruby}${control}${link}${hyphen}${space}</w:p>`)).toEqual([
      '1 | 2024年越秀区A-B C甲 乙',
    ]);
  });

  it('go on behind a field that is never closed, and are made of runs that stand in none', () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "x" </w:instrText></w:r>';
    expect(linesOf(`<w:p>${run('上')}${begin}</w:p>${p('下')}`)).toEqual(['1 | 上', '2 | 下']);
    expect(linesOf(`${p('上')}${run('下')}`)).toEqual(['1 | 上', '2 | 下']);
  });

  it('have what is marked as deleted text outside of any deletion', () => {
    const kept = '<w:r><w:delText>留下</w:delText></w:r>';
    expect(linesOf(`<w:p>${run('上')}${kept}<w:del>${kept}</w:del></w:p>`)).toEqual(['1 | 上留下']);
  });

  it('go on behind a field whose end was deleted', () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const code = '<w:r><w:instrText> REF a </w:instrText></w:r>';
    const field = `${mark('begin')}${code}${mark('separate')}${run('一')}<w:del>${mark('end')}</w:del>`;
    const next = `${mark('begin')}${code}${mark('separate')}${run('三')}${mark('end')}`;
    expect(linesOf(`<w:p>${field}</w:p>${p('二')}<w:p>${next}</w:p>`)).toEqual(['1 | 一', '2 | 二', '3 | 三']);
    const withoutSeparator = `${mark('begin')}${code}<w:del>${mark('end')}</w:del>`;
    expect(linesOf(`<w:p>${withoutSeparator}</w:p>${p('二')}`)).toEqual(['1 | ', '2 | 二']);
  });

  it('name text that no reader of the file sees as text of its paragraphs', () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const notes = { footnotes: `<w:footnote w:id="1">${p('没有注码的脚注')}</w:footnote>` };
    const inCode = `<w:p>${mark('begin')}${run('域代码里的文字')}${mark('end')}${run('推进重点工程')}</w:p>`;
    const { problems } = word(inCode, notes);
    expect(problems).toMatchObject([
      { code: 'import/not-read', severity: 'warning', args: { texts: ['域代码里的文字', '没有注码的脚注'] } },
    ]);
  });

  it('have the text of shapes behind them, and say where an object is without a picture', () => {
    const shape = '<w:drawing><a:sp><a:p><a:r><a:t>示范区</a:t></a:r></a:p></a:sp></w:drawing>';
    const { lines, problems } = word(
      `<w:p>${run('前')}<w:r>${shape}<w:object><w:control w:name="a"/></w:object></w:r></w:p>`,
    );
    expect(lines?.map(({ text }) => text)).toEqual(['前', '示范区', '']);
    expect(problems.map(({ code }) => code)).toEqual(['import/text-box', 'import/object']);
  });

  it('write what is lowered and raised in the notation of content, whole, and typed braces as themselves', () => {
    const low = '<w:vertAlign w:val="subscript"/>';
    const high = '<w:vertAlign w:val="superscript"/>';
    const text = `${run('PM')}${run('2', low)}${run('.5', low)}${run('、km')}${run('2', high)}${run('、a_{b}')}`;
    expect(linesOf(`<w:p>${text}</w:p>`)).toEqual(['1 | PM_{2.5}、km^{2}、a\\_{b}']);
  });

  it('say how much of their beginning is bold', () => {
    const kai = '<w:rFonts w:eastAsia="楷体_GB2312"/>';
    expect(
      linesOf(
        `<w:p>${run('（一）稳增长。', kai)}${run('全区生产总值增长。')}</w:p><w:p>${run('不是')}${run('粗体', '<w:b/>')}</w:p>`,
      ),
    ).toEqual(['1 lead=7 | （一）稳增长。全区生产总值增长。', '2 | 不是粗体']);
  });

  it('stand out by the face and colour of headings, seen against the running text', () => {
    const text = '全县上下坚持稳中求进工作总基调，全力以赴稳增长、促改革、调结构、惠民生、防风险，各项工作取得新进展。';
    const face = (name: string) => `<w:rFonts w:eastAsia="${name}"/>`;
    const red = '<w:color w:val="C00000"/>';
    const leads = (properties: string, of: string, styles = '') =>
      word(Array.from({ length: 3 }, () => `<w:p>${run('稳增长。', properties)}${run(text, of)}</w:p>`).join(''), {
        styles,
      }).lines?.map(({ lead }) => lead)[0];
    const kaiDefault = `<w:docDefaults><w:rPrDefault><w:rPr>${face('楷体')}</w:rPr></w:rPrDefault></w:docDefaults>`;
    expect(leads(face('楷体'), face('仿宋'))).toBe(4);
    expect(leads(face('黑体'), face('楷体'))).toBe(4);
    expect(leads(face('楷体'), face('楷体'))).toBeUndefined();
    expect(leads('', face('仿宋'), kaiDefault)).toBe(4);
    expect(leads('', '', kaiDefault)).toBeUndefined();
    expect(leads('<w:b/>', '<w:b/>')).toBeUndefined();
    expect(leads(red, '')).toBe(4);
    expect(
      leads(red, '', '') && word(`<w:p>${run('稳增长。', red)}${run(text)}</w:p>`).lines?.[0]?.lead,
    ).toBeUndefined();
  });

  it('are read in the strict form of the standard too', () => {
    const xml =
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>文</x:t></x:r></x:p></x:body></x:document>';
    expect(drawn(reading('a.docx', zipped({ 'word/document.xml': xml })).lines)).toEqual(['1 | 文']);
  });
});

describe('headings', () => {
  const style = (id: string, name: string, more = '') =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
  const pStyle = (id: string) => `<w:pStyle w:val="${id}"/>`;

  it('are known by the name of the style, by what it is based on, and by the outline level', () => {
    const styles = [
      style('1', 'heading 1'),
      style('a', '我的标题', '<w:basedOn w:val="2"/>'),
      style('2', '标题 2'),
      style('b', '大纲', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'),
      style('c', '循环', '<w:basedOn w:val="c"/>'),
      style('t', 'Title', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
    ].join('');
    const body = [
      p('题', pStyle('t')),
      p('一', pStyle('1')),
      p('二', pStyle('a')),
      p('三', pStyle('b')),
      p('四', '<w:outlineLvl w:val="3"/>'),
      p('文', `${pStyle('1')}<w:outlineLvl w:val="9"/>`),
      p('五', pStyle('c')),
      p('六', pStyle('Heading6')),
    ];
    expect(linesOf(body.join(''), { styles })).toEqual([
      '1 title | 题',
      '2 #1 | 一',
      '3 #2 | 二',
      '4 #3 | 三',
      '5 #4 | 四',
      '6 | 文',
      '7 | 五',
      '8 #6 | 六',
    ]);
  });

  it('in a list of contents are its entries, whether by style, by control or by field', () => {
    const styles = style('toc', 'toc 1') + style('1', 'heading 1');
    const fld = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const field = `<w:p>${fld('begin')}<w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>${fld('separate')}${run('一、回顾')}<w:r><w:tab/></w:r>${run('1')}</w:p><w:p>${fld('end')}${run('各位代表：')}</w:p>`;
    const control = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('目录', pStyle('1'))}</w:sdtContent></w:sdt>`;
    expect(linesOf(control + p('二、安排 2', pStyle('toc')) + field, { styles })).toEqual([
      '1 contents | 目录',
      '2 contents | 二、安排 2',
      '3 contents | 一、回顾 1',
      '4 | 各位代表：',
    ]);
  });
});

describe('numbers that Word counts', () => {
  const level = (depth: number, format: string, text: string, more = '') =>
    `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
  const num = (id: number, definition: number, more = '') =>
    `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${more}</w:num>`;
  const definition = (id: number, ...levels: string[]) =>
    `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
  const by = (id: number, depth: number) => `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr>`;

  it('are written out as it shows them, and start again below a higher level', () => {
    const numbering =
      definition(
        0,
        level(0, 'chineseCountingThousand', '%1、'),
        level(1, 'chineseCounting', '（%2）'),
        level(2, 'decimal', '%3．'),
        level(3, 'decimalEnclosedCircle', '%4'),
      ) + num(1, 0);
    const body = [0, 1, 2, 3, 3, 1, 2, 0, 1].map((depth) => p('文', by(1, depth)));
    expect(word(body.join(''), { numbering }).lines?.map(({ text }) => text)).toEqual([
      '一、文',
      '（一）文',
      '1．文',
      '①文',
      '②文',
      '（二）文',
      '1．文',
      '二、文',
      '（一）文',
    ]);
  });

  it('follow the style, a start of their own, a level of several counts, and leave bullets out', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="h"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const numbering =
      definition(0, level(0, 'decimal', '第%1部分'), level(1, 'decimal', '%1.%2', '<w:pStyle w:val="h"/>')) +
      definition(1, level(0, 'bullet', '●'), level(1, 'bullet', '——')) +
      num(1, 0) +
      num(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>') +
      num(3, 1);
    const body = [
      p('甲', by(1, 0)),
      p('乙', '<w:pStyle w:val="h"/>'),
      p('丙', by(2, 0)),
      p('丁', by(1, 0)),
      p('戊', '<w:pStyle w:val="h"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
      p('己', by(3, 0)),
      p('庚', by(3, 1)),
    ];
    expect(word(body.join(''), { styles, numbering }).lines?.map(({ text }) => text)).toEqual([
      '第1部分　甲',
      '1.1　乙',
      '第5部分　丙',
      '第6部分　丁',
      '戊',
      '己',
      '——庚',
    ]);
  });
});

describe('what Word counts', () => {
  const numbering =
    '<w:abstractNum w:abstractNumId="0"><w:lvl><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
  const list = '<w:numPr><w:numId w:val="1"/></w:numPr>';
  const ended = (change: string) => `${list}<w:rPr>${change}</w:rPr>`;
  const deleted = (text: string) => `<w:del><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
  const texts = (...body: string[]) => word(body.join(''), { numbering }).lines?.map(({ text }) => text);

  it('are empty paragraphs too, but not the end of a section, a hidden paragraph or a deleted one', () => {
    expect(texts(p('甲', list), p('', list), p('丙', list))).toEqual(['一、甲', '', '三、丙']);
    expect(texts(p('甲', list), p('', `${list}<w:sectPr/>`), p('丙', list))).toEqual(['一、甲', '', '二、丙']);
    const hidden = `<w:p><w:pPr>${ended('<w:vanish/>')}</w:pPr>${run('乙', '<w:vanish/>')}</w:p>`;
    expect(texts(p('甲', list), hidden, p('丙', list))).toEqual(['一、甲', '二、丙']);
    const gone = `<w:p><w:pPr>${ended('<w:del/>')}</w:pPr>${deleted('乙')}</w:p>`;
    expect(texts(p('甲', list), gone, p('丙', list))).toEqual(['一、甲', '二、丙']);
  });

  it('keeps the number of a paragraph whose end was deleted with all of the next one', () => {
    const body = `<w:p><w:pPr>${ended('<w:del/>')}</w:pPr>${run('甲')}</w:p><w:p>${deleted('乙')}</w:p>`;
    expect(texts(body, p('丙', list))).toEqual(['一、甲', '二、丙']);
    expect(texts(p('甲', ended('<w:del/>')), p('乙'), p('丙', list))).toEqual(['甲乙', '一、丙']);
  });

  it('lets no paragraph run into a table', () => {
    const table = `<w:tbl><w:tr><w:tc>${p('格')}</w:tc><w:tc>${p('子')}</w:tc></w:tr></w:tbl>`;
    expect(drawn(word(p('甲', ended('<w:del/>')) + table + p('乙', list), { numbering }).lines)).toEqual([
      '1 | 一、甲',
      '2 | [格|子]',
      '3 | 二、乙',
    ]);
  });

  it('joins a paragraph that LibreOffice divided at the end of a section', () => {
    const section = (text: string) =>
      `<w:p><w:pPr><w:sectPr><w:type w:val="oddPage"/></w:sectPr></w:pPr>${run(text)}</w:p>`;
    const texts = (...paragraphs: string[]) => word(paragraphs.join('')).lines!.map(({ text }) => text);
    expect(texts(section('新增企业36家。高'), p('新技术企业达到87家。'))).toEqual([
      '新增企业36家。高新技术企业达到87家。',
    ]);
    expect(texts(section('新增企业36家。'), p('高新技术企业达到87家。'))).toHaveLength(2);
    expect(texts(section('云溪县人民政府'), p('政府工作报告'))).toHaveLength(2);
    expect(texts(section('新增企业36家。高'), '<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>')).toContain(
      '新增企业36家。高',
    );
  });

  it('runs a paragraph with a hidden end into the next one, but for a heading', () => {
    const separator = '<w:rPr><w:vanish/><w:specVanish/></w:rPr>';
    expect(texts(p('甲，', list + separator), p('乙。'), p('丙', list))).toEqual(['一、甲，乙。', '二、丙']);
    const heading = p('甲', `<w:outlineLvl w:val="1"/>${list}${separator}`);
    expect(drawn(word(heading + p('乙。'), { numbering }).lines)).toEqual(['1 #2 | 一、甲', '2 | 乙。']);
  });
});

describe('what is printed and what is not', () => {
  it('counts insertions, not deletions, joins paragraphs whose end was deleted, and says so once', () => {
    const body = [
      `<w:p>${run('增')}<w:ins>${run('加')}</w:ins><w:del><w:r><w:delText>删</w:delText></w:r></w:del></w:p>`,
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('前半，')}</w:p>${p('后半。')}`,
      `<w:p><w:moveFrom>${run('移走')}</w:moveFrom></w:p><w:p><w:moveTo>${run('移来')}</w:moveTo></w:p>`,
    ];
    const { lines, reported, problems } = word(body.join(''));
    expect(drawn(lines)).toEqual(['1 | 增加', '3 | 前半，后半。', '4 | ', '5 | 移来']);
    expect(reported).toEqual(['import/tracked-changes “增加”']);
    expect(problems[0]?.args).toEqual({ count: 5 });
  });

  it('leaves hidden text out and quotes it', () => {
    const { lines, problems } = word(`<w:p>${run('看见')}${run('看不见', '<w:vanish/>')}</w:p>`);
    expect(drawn(lines)).toEqual(['1 | 看见']);
    expect(problems).toMatchObject([{ code: 'import/hidden-text', args: { text: '看不见' } }]);
  });

  it('reports fields without the text that Word makes for them', () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const field = `${mark('begin')}<w:r><w:instrText> SEQ 表 </w:instrText></w:r>${mark('end')}`;
    const { lines, problems } = word(`<w:p>${run('表')}${field}<w:fldSimple w:instr="QUOTE 甲"/>${run('乙')}</w:p>`);
    expect(drawn(lines)).toEqual(['1 | 表乙']);
    expect(problems.map(({ code, args }) => [code, args])).toEqual([
      ['import/field', { field: 'SEQ 表' }],
      ['import/field', { field: 'QUOTE 甲' }],
    ]);
  });

  it('joins a large first letter with its paragraph', () => {
    const initial = p('全', '<w:framePr w:dropCap="drop" w:lines="2"/>');
    expect(drawn(word(initial + p('县总值120亿元。') + p('下文')).lines)).toEqual([
      '2 | 全县总值120亿元。',
      '3 | 下文',
    ]);
  });

  it('leaves readings over characters out and quotes them once for a paragraph', () => {
    const ruby = (base: string, guide: string) =>
      `<w:r><w:ruby><w:rt>${run(guide)}</w:rt><w:rubyBase>${run(base)}</w:rubyBase></w:ruby></w:r>`;
    const code = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const equation = `${mark('begin')}${code(' EQ \\o\\ad(\\s\\up 9(miǎo),淼)')}${mark('separate')}${mark('end')}`;
    const { lines, reported, problems } = word(
      `<w:p>${run('建设')}${ruby('垚', 'yáo')}${equation}${run('湖')}</w:p>${p('下文')}<w:p>${ruby('湖滨', '滨湖新城')}</w:p>`,
    );
    expect(drawn(lines)).toEqual(['1 | 建设垚淼湖', '2 | 下文', '3 | 湖滨']);
    expect(problems.map(({ args }) => args)).toEqual([
      { guides: ['垚 yáo', '淼 miǎo'] },
      { guides: ['湖滨 滨湖新城'] },
    ]);
    expect(reported).toEqual(['import/phonetic-guide “建设垚淼湖”', 'import/phonetic-guide “湖滨”']);
  });

  it('keeps what a formula raises, so that its numbers are no others', () => {
    const r = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
    const power = `<m:oMath><m:sSup><m:e>${r('10')}</m:e><m:sup>${r('8')}</m:sup></m:sSup></m:oMath>`;
    const { lines, problems } = word(`<w:p>${run('总值达')}${power}${run('元')}</w:p>`);
    expect(lines?.map(({ text }) => text)).toEqual(['总值达10^{8}元']);
    expect(problems).toMatchObject([{ code: 'import/formula', args: { text: '10^8' } }]);
  });

  it('takes text boxes once, behind the paragraph they are tied to', () => {
    const box = `<w:txbxContent>${p('框中')}</w:txbxContent>`;
    const both = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><wps:txbx>${box}</wps:txbx></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    const { lines, reported } = word(`<w:p>${run('框外')}<w:r>${both}</w:r></w:p>${p('下文')}`);
    expect(drawn(lines)).toEqual(['1 | 框外', '1 | 框中', '2 | 下文']);
    expect(reported).toEqual(['import/text-box “框外”']);
  });

  it('says where pictures and formulas stand, and refuses a document inside', () => {
    const picture =
      '<w:r><w:drawing><wp:inline><a:graphic><a:blip r:embed="x"/></a:graphic></wp:inline></w:drawing></w:r>';
    const formula = '<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>';
    const { lines, reported } = word(`${p('图')}<w:p>${picture}${run('文')}${formula}</w:p><w:altChunk r:id="x"/>`);
    // The line of the picture keeps its place, by which a caption under it is known.
    expect(drawn(lines)).toEqual(['1 | 图', '2 | 文a+b', '2 | ']);
    expect(reported).toEqual(['import/picture “文a+b”', 'import/formula “文a+b”', 'import/embedded “文a+b”']);
  });

  it('reads signs of Wingdings, and the characters Word composes by fields', () => {
    const sign = '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="宋体" w:char="2460"/></w:r>';
    const fld = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const eq = (instruction: string) =>
      `${fld('begin')}<w:r><w:instrText>${instruction}</w:instrText></w:r>${fld('end')}`;
    expect(
      linesOf(
        `<w:p>${sign}${eq(' eq \\o\\ac(○,12) ')}${eq(' EQ \\* jc2 \\o\\ad(\\s\\up 9(yuè),越)')}${run('秀')}</w:p>`,
      ),
    ).toEqual(['1 | ✓①⑫越秀']);
  });
});

describe('notes', () => {
  it('stand at the end, numbered in the order of their marks, past numbers that are raised in the text', () => {
    const mark = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const high = '<w:vertAlign w:val="superscript"/>';
    const body = `${p('序')}<w:p>${run('甲')}${mark('footnote', 7)}${run('乙km')}${run('2', high)}${mark('endnote', 3)}</w:p>`;
    const footnotes = `<w:footnote w:type="separator" w:id="-1">${p('—')}</w:footnote><w:footnote w:id="7"><w:p><w:r><w:footnoteRef/></w:r>${run(' 甲是甲。')}</w:p></w:footnote><w:footnote w:id="8">${p('没有引用')}</w:footnote>`;
    const endnotes = `<w:endnote w:id="3">${p('乙是乙。')}${p('又一段。')}</w:endnote>`;
    expect(linesOf(body, { footnotes, endnotes })).toEqual([
      '1 | 序',
      '2 | 甲^{1}乙km^{2}^{3}',
      '2 note=1 | 甲是甲。',
      '2 note=3 | 乙是乙。',
      '2 note=3 | 又一段。',
    ]);
  });
});

describe('marks of notes', () => {
  const high = '<w:vertAlign w:val="superscript"/>';
  const own = (id: number, mark = '') =>
    `<w:r><w:footnoteReference w:customMarkFollows="1" w:id="${id}"/>${mark && `<w:t>${mark}</w:t>`}</w:r>`;
  const note = (id: number, inner: string) => `<w:footnote w:id="${id}">${inner}</w:footnote>`;

  it('that are typed belong to the note, in the text and at its head', () => {
    const body = `<w:p>${run('放管服')}${own(2, '①')}${run('改革')}${own(3)}${run('**', high)}${run('，')}</w:p>`;
    const footnotes = note(2, p('① 指简政放权。')) + note(3, p('**指变革。'));
    expect(linesOf(body, { footnotes })).toEqual([
      '1 | 放管服^{1}改革^{2}，',
      '1 note=1 | 指简政放权。',
      '1 note=2 | 指变革。',
    ]);
  });

  it('that are repeated by a field are those of its note', () => {
    const field = (inner: string) => `<w:fldSimple w:instr=" NOTEREF _Ref1 \\f ">${inner}</w:fldSimple>`;
    const start = '<w:bookmarkStart w:id="9" w:name="_Ref1"/>';
    const body = `<w:p>${run('甲')}${start}<w:r><w:footnoteReference w:id="2"/></w:r><w:bookmarkEnd w:id="9"/>${run('乙')}${field(run('1', high))}${run('见注')}${field(run('1'))}</w:p>`;
    expect(linesOf(body, { footnotes: note(2, p('甲注。')) })).toEqual(['1 | 甲^{1}乙^{1}见注1', '1 note=1 | 甲注。']);
  });

  it('that LibreOffice repeats by a field are too, and other references keep their text', () => {
    const field = (name: string, inner: string) => `<w:fldSimple w:instr=" REF ${name} ">${run(inner)}</w:fldSimple>`;
    const start = '<w:bookmarkStart w:id="9" w:name="_RefF1"/>';
    const body = `<w:p>${run('甲')}${start}<w:r><w:footnoteReference w:id="2"/></w:r><w:bookmarkEnd w:id="9"/>${run('乙')}${field('_RefF1', '1')}${run('表')}${field('_RefT', '3')}</w:p>`;
    expect(linesOf(body, { footnotes: note(2, p('甲注。')) })).toEqual(['1 | 甲^{1}乙^{1}表3', '1 note=1 | 甲注。']);
  });

  it('may be raised by their position, which moves no words', () => {
    const raised = '<w:position w:val="10"/>';
    expect(linesOf(`<w:p>${run('甲')}${run('1', raised)}${run('乙丙', raised)}</w:p>`)).toEqual(['1 | 甲^{1}乙丙']);
  });

  it('in a table have the sign and the text of their notes below it', () => {
    const cell = (inner: string) => `<w:tc><w:p>${inner}</w:p></w:tc>`;
    const row = (...inner: string[]) => `<w:tr>${inner.map(cell).join('')}</w:tr>`;
    const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const table = `<w:tbl>${row(run('指标'), run('总量'))}${row(run('产值') + reference, run('3') + own(3, '*'))}</w:tbl>`;
    expect(linesOf(table, { footnotes: note(2, p('按现价。')) + note(3, p('*初步数')) })).toEqual([
      '1 | [指标|总量] [产值①|3*]',
      '1 | 注：①按现价。*初步数。',
    ]);
  });

  it('go where the note has no text', () => {
    const body = `<w:p>${run('甲')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('乙')}${own(9, '①')}</w:p>`;
    expect(linesOf(body, { footnotes: note(2, '<w:p/>') })).toEqual(['1 | 甲乙①']);
  });

  it('lead to the rows of a table as sentences', () => {
    const row = (...texts: string[]) => `<w:tr>${texts.map((text) => `<w:tc>${p(text)}</w:tc>`).join('')}</w:tr>`;
    const body = `<w:p>${run('甲')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`;
    expect(linesOf(body, { footnotes: note(2, `<w:tbl>${row('类', '数')}${row('甲', '1')}</w:tbl>`) })).toEqual([
      '1 | 甲^{1}',
      '1 note=1 | 类　数。',
      '1 note=1 | 甲　1。',
    ]);
  });
});

describe('tables', () => {
  const tc = (inner: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
  const tr = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;

  it('have the same cells in every row, what is merged once, paragraphs of a cell joined', () => {
    const table = `<w:tbl>${[
      tr(tc(p('指标'), '<w:vMerge w:val="restart"/>'), tc(p('2023年'), '<w:gridSpan w:val="2"/>')),
      tr(tc('<w:p/>', '<w:vMerge/>'), tc(p('目标')), tc(p('完成'))),
      tr(tc(p('地区') + p('生产总值')), tc(p('5%') + p('left')), tc(`<w:tbl>${tr(tc(p('内')))}</w:tbl><w:p/>`)),
    ].join('')}</w:tbl>`;
    expect(linesOf(p('前') + table + p('后'))).toEqual([
      '1 | 前',
      '2 | [指标|2023年目标|2023年完成] [地区\n生产总值|5%\nleft|内]',
      '3 | 后',
    ]);
  });

  it('of one column are frames around running text', () => {
    expect(linesOf(`<w:tbl>${tr(tc(p('政府工作报告') + p('2024年')))}</w:tbl>${p('各位代表：')}`)).toEqual([
      '1 | 政府工作报告',
      '1 | 2024年',
      '2 | 各位代表：',
    ]);
  });
});
