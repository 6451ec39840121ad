import { it } from 'vitest';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { updateReport } from '../../src/revise/update-yaml.js';
import { sourceBlocks } from '../../src/revise/source-blocks.js';
import { reportBlocks } from '../../src/revise/value-blocks.js';
import { pairBlocks } from '../../src/revise/match-texts.js';
import { sourceText } from '../../src/source/source-text.js';
import { parseYaml } from '../../src/source/yaml.js';
import { reportYaml } from '../../src/revise/write-yaml.js';
const seedv=parse(readFileSync('content/yuexiu-2024/report.yaml','utf8'));
let n=0;
const big=():any=>{const v=structuredClone(seedv); const p=v.body.slice(2); v.body=v.body.slice(0,2); for(let k=0;k<10;k++) v.body.push(...JSON.parse(JSON.stringify(p).replace(/(增长|推进|建设)/g,(m)=>m+String.fromCharCode(0x4e00+(n++*7919)%8000)))); return v;};
it('time',()=>{
  const a=big(); const old=reportYaml(a);
  console.log('blocks',reportBlocks(a).length, old.length);
  for (let k=0;k<3;k++){const t0=performance.now(); parseYaml(sourceText('',old),()=>{}); const t1=performance.now(); const f=sourceBlocks(old,'body')!; const t2=performance.now(); pairBlocks(f.blocks,reportBlocks(a)); const t3=performance.now();
  console.log('parse',t1-t0,'blocks',t2-t1,'pair',t3-t2);}
  const some=structuredClone(a); let i=0; const walk=(b:any)=>{for(const x of b.body??[]){ if(typeof x==='object'&&x.text&&i++%10===0) x.text=x.text.replace('。','的。'); if(x.body) walk(x);} }; walk(some);
  for (const [nn,v] of [['same',a],['some',some],['every',big()]] as const){const t=performance.now(); const u=updateReport(old,v)!; console.log(nn,performance.now()-t,u.kept,u.changed,u.added,u.removed,u.moved);}
});
