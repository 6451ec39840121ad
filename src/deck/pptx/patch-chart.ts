/**
 * Patches for charts as pptxgenjs 4.0.1 writes them (`patch.ts`): what it writes wrong, and the looks of single bars,
 * which it has no options for.
 */
import { escapeXml } from '../../text/xml-escape.js';
import type { ChartBox, Region } from '../canvas/box.js';
import { hollow } from '../canvas/plot.js';
import type { ColourName } from '../canvas/theme.js';
import { schemeColours } from './draw.js';
import { language, type Patch, themeFonts } from './patch.js';

/** Each bar gets a label with its own number format, in the colour of its series. */
function withOwnLooks(xml: string, series: ChartBox['series']): string {
  let index = 0;
  return xml.replace(/<c:ser>.*?<\/c:ser>/gs, (ser) => {
    const own = series[index++];
    return own ? hollowBars(labelEach(ser, own), own) : ser;
  });
}

/** The bars of numbers that are not exact are hollow; where all of a series are, its key in the legend is as well. */
function hollowBars(xml: string, { colour, qualified }: ChartBox['series'][number]): string {
  const solid = (name: ColourName) => `<a:solidFill><a:schemeClr val="${schemeColours[name]}"/></a:solidFill>`;
  const outline = `<a:ln w="${hollow.outline * 12700}">${solid(colour)}<a:miter lim="800000"/></a:ln>`;
  const look = `<c:spPr>${solid(hollow.fill)}${outline}</c:spPr>`;
  if (qualified.length > 0 && qualified.every(Boolean)) return xml.replace(/<c:spPr>.*?<\/c:spPr>/s, look);
  const points = qualified.map((isHollow, i) =>
    isHollow ? `<c:dPt><c:idx val="${i}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>${look}</c:dPt>` : '',
  );
  return xml.replace(/<c:dLbls>/, `${points.join('')}<c:dLbls>`);
}

function labelEach(xml: string, { formats, numbers }: ChartBox['series'][number]): string {
  return xml.replace(
    /(<c:dLbls>)(<c:numFmt [^>]*\/>)(.*?)(<c:showLeaderLines[^>]*\/>)?(<\/c:dLbls>)/s,
    (_, before: string, format: string, rest: string, leader: string | undefined, end: string) => {
      const style = rest.replace(/<a:schemeClr val="\w+"/, `<a:schemeClr val="${schemeColours[numbers]}"`);
      const each = formats.map(
        (own, i) =>
          `<c:dLbl><c:idx val="${i}"/><c:numFmt formatCode="${escapeXml(own)}" sourceLinked="0"/>${style}</c:dLbl>`,
      );
      return before + each.join('') + format + style + (leader ?? '') + end;
    },
  );
}

/** Two axes (#1534), Chinese fonts (#1420), one level of categories, and labels as measured. */
export function patchChart({ series, legend }: ChartBox): Patch {
  return (xml) => {
    const axes = new Set([...xml.matchAll(/<c:(?:cat|val|ser|date)Ax>\s*<c:axId val="(\d+)"\/>/g)].map(([, id]) => id));
    const patched = language(
      themeFonts(
        xml
          .replace(/<c:axId val="(\d+)"\/>/g, (tag, id: string) => (axes.has(id) ? tag : ''))
          .replace(/<(\/?)c:multiLvlStr(Ref|Cache)>/g, '<$1c:str$2>')
          .replace(/<\/?c:lvl>/g, '')
          .replace(/<c:roundedCorners/, '<c:lang val="zh-CN"/><c:roundedCorners')
          .replace(/(<c:dLbls>.*?)<a:bodyPr\/>/gs, '$1<a:bodyPr wrap="none"/>')
          // Category labels are broken into lines, not rotated.
          .replace(/(<c:catAx>.*?)<a:bodyPr\/>/s, '$1<a:bodyPr rot="0" vert="horz"/>')
          .replace(/(<\/c:txPr>)\s*(<c:showLegendKey)/g, '$1<c:dLblPos val="outEnd"/>$2')
          .replace(/<\/a:pPr><\/a:p><\/c:txPr>/g, '</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>')
          .replace(/(<c:legendPos [^>]*\/>)/, `$1${legend ? layoutOf(legend) : ''}`),
      ),
    );
    return withOwnLooks(patched, series);
  };
}

function layoutOf({ x, y, w, h }: Region): string {
  const values = Object.entries({ x, y, w, h }).map(([name, value]) => `<c:${name} val="${value}"/>`);
  return `<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/>${values.join('')}</c:manualLayout></c:layout>`;
}
