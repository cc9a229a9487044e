import { clickId, hexId } from './click-ids.ts';
import { startOfDay } from './clock.ts';
import { HOUR } from './spread.ts';

/** A programme with the one partnership the publisher has in it. Money in cents. */
export interface AffilaeProgram {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly partnership: string;
  readonly trackingId: number;
  readonly status: string;
  /** Which of the publisher's sites it belongs to. */
  readonly profile: string;
  readonly clicks: number;
}

export const AFFILAE_PROFILES = [
  { id: '65b000000000000000000001', name: 'sample-site.example' },
  { id: '65b000000000000000000002', name: 'second-site.example' },
] as const;

export const OTHER_PROFILE = { id: '65b000000000000000000009', name: 'other-site.example' } as const;

const CRYPTO: AffilaeProgram = {
  ...{ id: '651c00000000000000000011', name: 'Crypto Webinar AU', url: 'https://coins.example/' },
  ...{ partnership: '65a000000000000000000001', trackingId: 1994, status: 'active', clicks: 100 },
  profile: AFFILAE_PROFILES[0].id,
};
const KETO: AffilaeProgram = {
  ...{ id: '5e3c00000000000000000012', name: 'Keto Diet US', url: 'https://keto.example/' },
  ...{ partnership: '65a000000000000000000002', trackingId: 1127, status: 'active', clicks: 50 },
  profile: AFFILAE_PROFILES[1].id,
};

export const AFFILAE_PROGRAMS: readonly AffilaeProgram[] = [CRYPTO, KETO];

export interface AffilaeConversion {
  readonly id: string;
  readonly program: AffilaeProgram;
  readonly at: number;
  readonly status: 'accepted' | 'pending' | 'refused';
  /** What the publisher gets, and what another one gets of the same conversion. */
  readonly commission: number;
  readonly others: number;
  readonly click: string;
}

/** The seven days before `now` in UTC, oldest first. */
export function affilaeConversions(now: Date): AffilaeConversion[] {
  return Array.from({ length: 7 }, (_, index) => {
    const day = startOfDay(now, 7 - index);
    const refused = index === 6 ? 'refused' : 'accepted';
    return [
      conversion(CRYPTO, day + 2 * HOUR, 'accepted', 3000, 0),
      conversion(CRYPTO, day + 14 * HOUR, 'pending', 2100, 900),
      conversion(KETO, day + 14 * HOUR, refused, 500, 0),
    ];
  }).flat();
}

/** Clicks and impressions of a programme between two moments: all of a day's at noon. */
export function affilaeTraffic(now: Date, program: AffilaeProgram, from: number, to: number) {
  const noons = Array.from({ length: 7 }, (_, index) => startOfDay(now, 7 - index) + 12 * HOUR);
  const days = noons.filter((noon) => noon >= from && noon <= to).length;
  return { clicks: days * program.clicks, impressions: days * program.clicks * 10 };
}

function conversion(
  program: AffilaeProgram,
  at: number,
  status: AffilaeConversion['status'],
  commission: number,
  others: number,
): AffilaeConversion {
  const id = hexId(`${program.id} ${at}`);
  return { id, program, at, status, commission, others, click: clickId(program.name, at, 0) };
}
