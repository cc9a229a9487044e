import { act, fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Grid } from '@/components/explore/grid';
import type { GridColumn, GridRow } from '@/components/explore/grid-columns';
import { TextsProvider } from '@/components/texts';

type Row = GridRow & { name: string };

const ROWS: Row[] = [
  { key: 'keto', name: 'Keto', level: 0, opens: true },
  { key: 'vpn', name: 'VPN', level: 0, opens: false },
];
const COLUMNS: GridColumn<Row>[] = [
  { key: 'name', head: 'Offer', group: '', width: 100, align: 'start', cell: ({ name }) => name },
  { key: 'clicks', head: 'clicks', group: '', width: 60, align: 'end', cell: ({ key }) => `${key} clicks` },
  { key: 'payout', head: 'payout', group: '', width: 60, align: 'end', cell: ({ key }) => `${key} payout` },
];

beforeEach(() => void vi.useFakeTimers());

describe('by the keyboard', () => {
  test.each<[keys: string[], stands: string]>([
    [['ArrowDown'], 'VPN'],
    [['ArrowDown', 'ArrowDown'], 'VPN'],
    [['ArrowDown', 'ArrowRight'], 'vpn clicks'],
    [['ArrowDown', 'ArrowRight', 'ArrowRight'], 'vpn payout'],
    [['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight'], 'vpn payout'],
    [['ArrowDown', 'ArrowRight', 'End', 'ArrowUp'], 'keto payout'],
    [['ArrowDown', 'ArrowRight', 'End', 'ArrowUp', 'ArrowUp'], 'all payout'],
    [['ArrowDown', 'ArrowRight', 'End', 'Home', 'ArrowLeft'], 'VPN'],
    [['ArrowUp', 'ArrowRight'], 'all clicks'],
    [['End', 'Home'], 'Keto'],
  ])('%j leads to %s', (keys, stands) => {
    show();
    row('Keto').focus();
    for (const key of keys) press(key);
    expect(document.activeElement?.textContent).toContain(stands);
    expect(document.querySelectorAll('[tabindex="0"][data-index]')).toHaveLength(1);
  });

  test('Right opens a row before it goes on, Enter shows it from wherever one stands in it', () => {
    const { onToggle, onShow } = show();
    row('Keto').focus();
    press('ArrowRight');
    expect(onToggle).toHaveBeenCalledWith(ROWS[0]);
    expect(document.activeElement).toBe(row('Keto'));
    press('ArrowDown');
    press('ArrowRight');
    press('Enter');
    expect(onShow).toHaveBeenCalledWith(ROWS[1]);
  });
});

describe('where a number is from', () => {
  test('is said at once where the keyboard stands, and describes the cell', () => {
    show();
    act(() => cell('vpn payout').focus());
    pass(1);
    expect(tip()).toBe('payout of vpnas of 10:42');
    expect(cell('vpn payout').getAttribute('aria-describedby')).toBe(screen.getByRole('tooltip').id);
    press('ArrowLeft');
    pass(1);
    expect(tip()).toBe('clicks of vpnas of 10:42');
    press('ArrowLeft');
    expect(screen.queryByRole('tooltip')).toBeNull();
  });

  test('is said of the totals', () => {
    show();
    act(() => cell('all payout').focus());
    pass(1);
    expect(tip()).toBe('payout of allas of 10:42');
  });

  test('waits a moment under the pointer, and goes with it', () => {
    show();
    fireEvent.pointerOver(cell('keto clicks'), { pointerType: 'mouse' });
    pass(299);
    expect(screen.queryByRole('tooltip')).toBeNull();
    pass(1);
    expect(tip()).toBe('clicks of ketoas of 10:42');
    fireEvent.pointerOver(row('VPN'), { pointerType: 'mouse' });
    expect(screen.queryByRole('tooltip')).toBeNull();
  });

  test('is what a first tap says; the second one opens the row', () => {
    const { onShow } = show();
    const tap = () => fireEvent(cell('vpn clicks'), touch());
    tap();
    pass(1);
    expect(tip()).toBe('clicks of vpnas of 10:42');
    expect(onShow).not.toHaveBeenCalled();
    tap();
    expect(onShow).toHaveBeenCalledWith(ROWS[1]);
  });

  test('goes away by Esc before anything below it hears of the key', () => {
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    show();
    act(() => cell('vpn payout').focus());
    pass(1);
    press('Escape');
    expect(screen.queryByRole('tooltip')).toBeNull();
    expect(heard).not.toHaveBeenCalled();
    press('Escape');
    expect(heard).toHaveBeenCalledOnce();
    document.removeEventListener('keydown', heard);
  });
});

function show() {
  const calls = { onToggle: vi.fn(), onShow: vi.fn() };
  render(
    <TextsProvider language="en">
      <Grid
        {...calls}
        label="Numbers"
        columns={COLUMNS}
        of={ROWS.length}
        rowAt={(index) => ROWS[index]}
        total={({ key }) => `all ${key}`}
        originOf={(column, found) => ({
          title: `${column} of ${found?.key ?? 'all'}`,
          lines: ['as of 10:42'],
        })}
        order={{ by: 'name', descending: false }}
        onSort={() => undefined}
        onSeen={() => undefined}
        open={new Set()}
        shown={null}
        cardHeight={100}
      />
    </TextsProvider>,
  );
  return calls;
}

function row(name: string): HTMLElement {
  return screen.getByText(name, { selector: 'td' }).closest('tr') as HTMLElement;
}

function cell(text: string): HTMLElement {
  return screen.getByText(text);
}

function tip(): string | null {
  return screen.getByRole('tooltip').textContent;
}

function press(key: string): void {
  fireEvent.keyDown(document.activeElement ?? document.body, { key });
}

function touch(): Event {
  return new PointerEvent('click', { bubbles: true, cancelable: true, pointerType: 'touch' });
}

function pass(milliseconds: number): void {
  act(() => void vi.advanceTimersByTime(milliseconds));
}
