import { expect, it } from 'vitest';
import { carriersOf } from '@/utils/compare/links/carried-words';

const CLICK = 'https://acme.g2afse.com/click?pid=1182&offer_id=4417&sub1={clickid}';

it.each<[string | null, [string, string | null][]]>([
  [
    `${CLICK}&sub2={campaign.id}&sub3={var1}`,
    [
      ['campaign', 'sub2'],
      ['sub1', 'sub3'],
    ],
  ],
  [
    `${CLICK}&sub4={t2}&sub5={trafficsource.id}`,
    [
      ['sub2', 'sub4'],
      ['source', 'sub5'],
    ],
  ],
  ['https://www.everflow.example/ABC/?source_id={trafficsource.id}', [['source', 'source']]],
  ['https://shop.example/?ae=7&aesubid0={var10}', [['sub10', 'sub1']]],
  [`${CLICK}&sub3={var1}&sub4={var1}`, [['sub1', null]]],
  [`${CLICK}&sub3={var1}&sub3={var2}`, []],
  [`${CLICK}&sub3={var11}&sub4={trafficsource.name}&sub5=var1&keyword={var2}`, []],
  [null, []],
])('%s', (url, found) => {
  expect([...carriersOf(url)]).toEqual(found);
});
