import { expect, it } from 'vitest';
import { strengthOf } from '@/components/lock/strength';

it.each([
  ['', 'short'],
  ['abc1234', 'short'],
  ['   abc   ', 'short'],
  ['12345678', 'weak'],
  ['aaaaaaaaaaaaaaaaaaaa', 'weak'],
  ['password', 'weak'],
  ['Password1', 'weak'],
  ['abcdefghijklmnop', 'weak'],
  ['correct horse battery', 'fair'],
  ['correct horse battery staple wagon', 'strong'],
  ['верный конь батарея скрепка телега', 'strong'],
  ['kT9#vQ2!xW7$', 'strong'],
])('%j is %s', (passphrase, strength) => {
  expect(strengthOf(passphrase)).toBe(strength);
});

it('never falls by another word or another odd character', () => {
  const order = ['short', 'weak', 'fair', 'strong'];
  let text = '';
  let before = 0;
  for (const more of ['kite', ' moss', '7', ' anvil', '#', ' tulip', 'Q', ' raven']) {
    text += more;
    const now = order.indexOf(strengthOf(text));
    expect(now).toBeGreaterThanOrEqual(before);
    before = now;
  }
});
