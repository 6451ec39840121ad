/** The keys above the blocks of a file. */
import { describe, expect, it } from 'vitest';
import type { ReportFile } from '../../src/report/schema.js';
import { updateReport } from '../../src/update/update-yaml.js';
import type { Draft } from './revised.js';
import { drafted, old, revised } from './revised.js';

describe('keys above the body', () => {
  it('change if the draft has another value, unless that was assumed', () => {
    const edit = (value: Draft) => {
      value.title = '2024年政府工作报告';
      value.occasion = '2024年2月5日在会议上';
      value.speaker = { office: '代区长', name: '某某' };
      value.issuer = '某区人民政府';
      value.date = '2024-01-01';
      value.keywords = ['别的'];
    };
    expect(revised(edit, ['issuer', 'date', 'speaker.office', 'keywords']).diff).toEqual([
      '-title: 政府工作报告',
      '+title: 2024年政府工作报告',
      '-occasion: 2024年2月4日在会议上 # 会前核对',
      '+occasion: 2024年2月5日在会议上 # 会前核对',
    ]);
    expect(
      revised(edit)
        .diff.filter((line) => line.startsWith('+'))
        .slice(2),
    ).toEqual([
      '+speaker: { office: 代区长, name: 某某 }',
      '+issuer: 某区人民政府',
      '+date: 2024-01-01',
      '+keywords: [别的]',
    ]);
  });

  it('are added if the file has none, and stay if the draft has none', () => {
    const bare = old.replace(/^(?:paper|occasion|speaker).*\n/gm, '');
    const value = drafted() as ReportFile;
    const { text } = updateReport(bare, value)!;
    expect(text).toBe(
      bare.replace(
        'title: 政府工作报告\n',
        '$&occasion: 2024年2月4日在会议上\nspeaker: { office: 区长, name: 某某 }\n',
      ),
    );
    const { occasion: _, speaker: __, ...less } = value;
    expect(updateReport(old, less as ReportFile)!.text).toBe(old);
  });
});
