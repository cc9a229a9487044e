import { describe, expect, it } from 'vitest';
import { ANY_SPACE, lesser, roomIn, type Space } from '@/utils/overlay/marks/fit';

const WIDTH = 80;
const cell = (inside: number, beyond = 0): Space => ({ inside, spare: inside - WIDTH, beyond });

describe('the room of a badge', () => {
  it.each<[string, Space, ReturnType<typeof roomIn>]>([
    ['all of it, eight pixels from the edge', cell(120), { room: 'full', inset: 8 }],
    ['just all of it', cell(91), { room: 'full', inset: 8 }],
    ['no percent any more', cell(90), { room: 'mark', inset: 8 }],
    ['nearer to the edge', cell(25), { room: 'mark', inset: 4 }],
    ['the last pixel beside the edge', cell(22), { room: 'mark', inset: 1 }],
    ['the bare shape', cell(21), { room: 'tiny', inset: 8 }],
    ['the bare shape in the padding', cell(13), { room: 'tiny', inset: 0 }],
    ['half in the neighbour’s padding', cell(8, 12), { room: 'tiny', inset: -5 }],
    ['not upon what the neighbour prints', cell(8, 7), { room: 'none', inset: 0 }],
    ['not out of a cell that cuts it off', cell(12, 0), { room: 'none', inset: 0 }],
    ['nothing', cell(0, 0), { room: 'none', inset: 0 }],
  ])('%s', (_, space, expected) => {
    expect(roomIn(space)).toEqual(expected);
  });

  it('is what the narrowest of all leaves, whichever row that is', () => {
    const rows: Space[] = [cell(120, 4), { inside: 140, spare: 40, beyond: 0 }, cell(95, 20)];
    const least = rows.reduce(lesser, ANY_SPACE);
    expect(least).toEqual({ inside: 95, spare: 15, beyond: 0 });
    expect(rows.toReversed().reduce(lesser, ANY_SPACE)).toEqual(least);
  });

  it('never lets a badge and a number touch, nor a badge and the neighbour', () => {
    for (let inside = 0; inside < 120; inside++) {
      for (const beyond of [0, 3, 8, 12, 40]) {
        const { room, inset } = roomIn(cell(inside, beyond));
        const width = { full: WIDTH, mark: 18, tiny: 10, none: 0 }[room];
        if (room === 'none') continue;
        expect(inside - inset - width).toBeGreaterThanOrEqual(3);
        expect(inset).toBeGreaterThanOrEqual(beyond === 0 ? 0 : 3 - beyond);
      }
    }
  });
});
