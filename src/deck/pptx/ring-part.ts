/**
 * The chart part of a doughnut, whole: that of pptxgenjs has labels, effects and an empty `c:spPr` that ours does not
 * need. Its numbers are those of the embedded workbook (`workbook.ts`), its texts stand beside it in boxes.
 */
import { escapeXml } from '../../text/xml-escape.js';
import type { RingBox, Slice } from '../canvas/box.js';
import { ring } from '../canvas/ring.js';
import type { ColourName } from '../canvas/theme.js';
import { lumOf } from '../canvas/tint.js';
import { header } from './archive.js';
import { schemeColours } from './draw.js';

const uri = 'http://schemas.openxmlformats.org';
const names =
  `xmlns:c="${uri}/drawingml/2006/chart" xmlns:a="${uri}/drawingml/2006/main" ` +
  `xmlns:r="${uri}/officeDocument/2006/relationships"`;

/** ECMA-376 part 1, 21.2.2.50: the ring fills its frame, and the first slice begins at twelve o'clock. */
export function ringPart({ series, slices }: RingBox): string {
  const whole = ['x', 'y'].map((side) => `<c:${side}Mode val="edge"/>`).join('');
  const place = `<c:x val="0"/><c:y val="0"/><c:w val="1"/><c:h val="1"/>`;
  const labels = ['LegendKey', 'Val', 'CatName', 'SerName', 'Percent', 'BubbleSize', 'LeaderLines'];
  const none = labels.map((name) => `<c:show${name} val="0"/>`).join('');
  const last = slices.length + 1;
  return (
    `${header}<c:chartSpace ${names}><c:date1904 val="0"/><c:lang val="zh-CN"/><c:roundedCorners val="0"/>` +
    `<c:chart><c:autoTitleDeleted val="1"/><c:plotArea>` +
    `<c:layout><c:manualLayout><c:layoutTarget val="inner"/>${whole}${place}</c:manualLayout></c:layout>` +
    `<c:doughnutChart><c:varyColors val="1"/><c:ser><c:idx val="0"/><c:order val="0"/>` +
    `<c:tx><c:strRef><c:f>Sheet1!$B$1</c:f>${cache('str', [series])}</c:strRef></c:tx>${slices.map(pointOf).join('')}` +
    `<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$${last}</c:f>${cache(
      'str',
      slices.map(({ label }) => label),
    )}</c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>Sheet1!$B$2:$B$${last}</c:f>${cache(
      'num',
      slices.map(({ value }) => `${value}`),
    )}</c:numRef></c:val>` +
    `</c:ser><c:dLbls>${none}</c:dLbls><c:firstSliceAng val="0"/><c:holeSize val="${ring.hole * 100}"/></c:doughnutChart>` +
    `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>` +
    `<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
  );
}

function pointOf({ colour, lighter }: Slice, index: number): string {
  const edge = `<a:ln w="${ring.edge * 12700}">${solid('paper')}</a:ln>`;
  return (
    `<c:dPt><c:idx val="${index}"/><c:bubble3D val="0"/>` + `<c:spPr>${solid(colour, lighter)}${edge}</c:spPr></c:dPt>`
  );
}

function solid(name: ColourName, lighter = 0): string {
  return `<a:solidFill><a:schemeClr val="${schemeColours[name]}">${lumOf(lighter)}</a:schemeClr></a:solidFill>`;
}

function cache(kind: 'str' | 'num', values: readonly string[]): string {
  const points = values.map((value, i) => `<c:pt idx="${i}"><c:v>${escapeXml(value)}</c:v></c:pt>`);
  const format = kind === 'num' ? '<c:formatCode>General</c:formatCode>' : '';
  return `<c:${kind}Cache>${format}<c:ptCount val="${values.length}"/>${points.join('')}</c:${kind}Cache>`;
}
