/**
 * Radicals of Unicode's Radicals Supplement (U+2E80–2EFF) and the ideographs that look the same, after Unicode's
 * EquivalentUnifiedIdeograph; those that look different are left out. Texts copied from PDFs have ⻓ for 长. Kangxi
 * radicals (U+2F00–2FDF) have compatibility mappings in Unicode itself.
 */
const radicals =
  '⺁⺂⺃⺄⺅⺆⺉⺊⺋⺎⺏⺐⺒⺓⺔⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺨⺩⺪⺬⺭⺯⺰⺱⺲⺳⺹⺺⺻⺾⺿⻀⻁' +
  '⻂⻃⻄⻅⻆⻈⻉⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻖⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳';
const ideographs =
  '厂乛乚乙亻冂刂卜㔾兀尣尢巳幺彑忄㣺扌攵旡日月歺母民氵氺灬爫爫丬犭王疋示礻糹纟罓罒㓁耂肀聿艹艹艹虎' +
  '衤覀西见角讠贝车辶辶辶阝钅長镸长门阝青韦页风飞食飠饣马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟';

/** The ideograph that looks like a radical of the supplement; `undefined` where there is none. */
export function ideographOf(radical: string): string | undefined {
  const at = radicals.indexOf(radical);
  return at < 0 ? undefined : ideographs[at];
}
