import { readFileSync, readdirSync } from 'node:fs';
import { analyseCorpus } from '/work/main/scripts/support/analyse-corpus.ts';
import { readDocument } from '/work/main/lib/document/read-document.ts';
const dir = process.argv[2]; const pat = process.argv[3] ? new RegExp(process.argv[3]) : null;
const ids = readdirSync(dir + '/mentions').map((f) => f.replace('.json',''));
const texts = new Map(ids.map((id)=>[id, readFileSync(`${dir.endsWith('gold')?'/work/main/seeds':dir}/documents/${id}.txt`,'utf8')]));
const corpus = analyseCorpus(ids.map((id)=>({text: texts.get(id)!, options:{id}})));
for (const id of ids){ if (pat && !pat.test(id)) continue;
  const text = texts.get(id)!; const found = corpus.find((c:any)=>c.document.id===id)?.mentions ?? [];
  const gold = JSON.parse(readFileSync(`${dir}/mentions/${id}.json`,'utf8')).mentions;
  const reading = readDocument(text,{id} as any);
  console.log('## '+id, 'doc', !!reading.document, reading.document?.body, 'scanned', reading.scanned, 'aside', (reading.setAside??[]).length);
  const aside = reading.setAside ?? [];
  const show=(m:any,k:string)=>console.log(k, m.start, m.type, aside.some(s=>m.start>=s.start&&m.end<=s.end)?'ASIDE':'', JSON.stringify(text.slice(Math.max(0,m.start-50),m.start)+'⟦'+text.slice(m.start,m.end)+'⟧'+text.slice(m.end,m.end+50)));
  for (const g of gold) if(!found.some((f:any)=>f.type===g.type&&Math.min(f.end,g.end)-Math.max(f.start,g.start)>=Math.max(f.end-f.start,g.end-g.start)/2)) show(g,'-');
  for (const f of found) if(!gold.some((g:any)=>f.type===g.type&&Math.min(f.end,g.end)-Math.max(f.start,g.start)>=Math.max(f.end-f.start,g.end-g.start)/2)) show(f,'+');
}
