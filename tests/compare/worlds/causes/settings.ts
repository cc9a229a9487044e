import { dayNumber, HOUR } from '../calendar';
import type { Plan } from '../plan';
import { WHOLE_HOURS, ZONES } from '../platforms';
import type { Random } from '../random';
import type { View } from '../view';
import { askBoth, momentAt, moveTo, type Stories, type Story } from './story';

/** One side cuts its days in another zone; Affilae cannot, so there it is the tracker. */
function otherZone(plan: Plan, chance: Random): { side: View; zone: string } {
  const side = plan.payer.platform === 'affilae' ? plan.sender : plan.payer;
  const zones = plan.step === HOUR ? WHOLE_HOURS : ZONES;
  const others = zones.map(([name]) => name).filter((name) => name !== plan.sender.zone);
  return { side, zone: chance.pick(others as [string, ...string[]]) };
}

const timeZone = (says: 'own' | 'nothing' | 'same'): Story => ({
  happen(plan, chance) {
    const { side, zone } = otherZone(plan, chance);
    side.zone = zone;
    side.saidZone = says === 'own' ? zone : says === 'nothing' ? null : side.saidZone;
  },
});

const dateRange = (says: boolean, end: 'first' | 'last'): Story => ({
  happen(plan, chance) {
    // An exclusive end taken for inclusive loses one day; two ranges chosen by hand may differ by more.
    plan.payer.omits = { first: 0, last: 0, says, [end]: says ? chance.whole(1, 3) : 1 };
  },
});

const CURRENCIES = [
  ['EUR', 1.08],
  ['GBP', 1.27],
  ['RUB', 0.0105],
] as const;

function paysIn(view: View, [code, worth]: readonly [string, number], said: string | null): void {
  view.worth = worth;
  // The sender converts each payout at the rate of its day.
  view.worthUnrest = 0.004;
  view.saidCurrency = said === 'own' ? code : said;
}

const currency = (said: 'own' | 'USD' | null): Story => ({
  // Without the currency's name the amounts alone must show it: not where any fixed amount would look the same.
  prepare(plan) {
    if (said === 'own') return;
    plan.sender.fixedPayout = null;
    plan.sender.saidPayoutModel = 'postback';
  },
  happen(plan, chance) {
    const chosen = chance.pick(CURRENCIES);
    plan.rates = { ...plan.rates, [chosen[0]]: chosen[1] };
    paysIn(plan.payer, chosen, said);
  },
});

const currencyWithoutRate: Story = {
  happen: (plan, chance) => paysIn(plan.payer, chance.pick([['UAH', 0.024] as const, ['PLN', 0.25]]), 'own'),
};

const keyScope = (note: boolean): Story => ({
  happen(plan, chance) {
    plan.payer.covers = chance.between(0.1, 0.75);
    plan.payer.scope = plan.payer.role === 'network' ? 'assigned' : 'affiliate';
    if (note) plan.payer.notes.push({ code: 'scope-limited', text: 'sees a part of the account' });
  },
  // Every affiliate's key has that scope: without the note it may as well be a link to one of several offers.
  alsoTrue: ({ payer }) => (note || payer.scope === 'assigned' ? [] : ['wrong-link']),
});

const rowsCut = (rows: 'by-day' | 'by-size'): Story => ({
  happen(plan, chance) {
    if (rows === 'by-day') plan.payer.rowsUntil = momentAt(plan, chance.between(0.3, 0.95));
    else plan.payer.rowsShare = chance.between(0.4, 0.9);
    plan.payer.complete = false;
    if (chance.chance(0.7)) plan.payer.notes.push({ code: 'rows-cut', text: 'only the first 500 rows' });
  },
});

const stale = (side: 'sender' | 'payer'): Story => ({
  prepare: (plan, chance) => askBoth(plan, chance.between(-10 * HOUR, 0)),
  happen(plan, chance) {
    plan[side].asOf -= Math.floor(chance.logBetween(2 * HOUR, 40 * HOUR));
    if (chance.chance(0.3)) plan[side].notes.push({ code: 'stale', text: 'an older answer' });
  },
});

/** Older days keep the account's old zone (Binom 1); days since are cut in the new one. */
const accountZoneChange: Story = {
  happen(plan, chance) {
    const { side, zone } = otherZone(plan, chance);
    side.zoneBefore = { zone, until: momentAt(plan, chance.between(0.3, 0.8)) };
  },
};

const CHANGES = [
  { zone: 'Europe/Berlin', fixed: 'Etc/GMT-1', day: '2026-03-29' },
  { zone: 'Europe/Berlin', fixed: 'Etc/GMT-2', day: '2025-10-26' },
  { zone: 'America/New_York', fixed: 'Etc/GMT+5', day: '2026-03-08' },
] as const;

/** One side puts its clocks forward or back within the range, the other does not. */
const clockChange: Story = {
  needs: { days: [14, 40], payers: ['affise', 'affiseAdmin', 'everflow', 'cake'] },
  prepare(plan, chance) {
    const { zone, day } = chance.pick(CHANGES);
    moveTo(plan, dayNumber(day) - Math.round(plan.days * chance.between(0.3, 0.7)));
    for (const side of [plan.sender, plan.payer]) [side.zone, side.saidZone] = [zone, zone];
  },
  happen(plan) {
    const within = (day: number) => day >= plan.from && day < plan.from + plan.days;
    const change = CHANGES.find(({ zone, day }) => zone === plan.sender.zone && within(dayNumber(day)));
    if (!change) throw new Error('no change of clocks within the days asked for');
    [plan.payer.zone, plan.payer.saidZone] = [change.fixed, change.fixed];
  },
  // Two zones by name, which differ on some of the days.
  alsoTrue: () => ['time-zone'],
};

export const SETTINGS = {
  'time-zone': [timeZone('own'), timeZone('own'), timeZone('nothing'), timeZone('same')],
  'date-range': [dateRange(true, 'last'), dateRange(true, 'first'), dateRange(false, 'last')],
  currency: [currency('own'), currency('own'), currencyWithoutRate, currency(null), currency('USD')],
  'key-scope': [keyScope(true), keyScope(false)],
  'rows-cut': [rowsCut('by-day'), rowsCut('by-size')],
  stale: [stale('sender'), stale('payer')],
  'zone-change': [accountZoneChange, clockChange],
} satisfies Stories;
