import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { offerMarks } from '@/utils/overlay/door';
import { createMarks } from '@/utils/overlay/marks/marks';
import type { PageLife } from '@/utils/overlay/page-life';
import { createScriptLife } from '@/utils/overlay/script-life';
import { startOverlay } from '@/utils/overlay/start-overlay';
import { createRuntime, dashboard, VERDICT } from './host';

let roots: ShadowRoot[];
let life: PageLife;
const attach = Element.prototype.attachShadow;

beforeEach(() => {
  vi.useFakeTimers();
  roots = [];
  offerMarks(createMarks);
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init);
    expect(init.mode).toBe('closed');
    roots.push(root);
    return root;
  });
  document.body.innerHTML = '<p>host</p>';
  location.hash = '#/report/a';
});

afterEach(() => {
  takeOver();
  vi.useRealTimers();
  for (const guest of document.querySelectorAll('html > div')) guest.remove();
});

describe('on a report', () => {
  it('asks once and wears the verdict, out of the page’s layout and reach', async () => {
    const { asked } = await start();
    expect(asked).toHaveLength(1);
    expect(pill()?.getAttribute('aria-label')).toBe('Trackside: gap, minus 13.8 percent of Voluum');
    expect(pill()?.textContent).toBe('−13.8%');
    expect(guests()).toHaveLength(1);
    expect(guests()[0]?.shadowRoot).toBeNull();
    expect(document.body.innerHTML).toBe('<p>host</p>');
  });

  it('waits with an open ring until it is answered, and shows a dash when nobody does', async () => {
    let answer: (reply: unknown) => void = vi.fn();
    await start(() => new Promise((resolve) => (answer = resolve)));
    expect(pill()?.getAttribute('aria-label')).toBe('Trackside: asking');
    answer(undefined);
    await vi.advanceTimersByTimeAsync(10);
    expect(pill()?.getAttribute('aria-label')).toBe('Trackside: not known');
  });

  it('tells numbers when they come, and again when they change, but not when they stay', async () => {
    const { asked } = await start();
    document.body.insertAdjacentHTML('beforeend', '<p id="totals">160</p>');
    await vi.advanceTimersByTimeAsync(2000);
    expect(asked.map(({ visible }) => visible)).toEqual([null, { visits: '160' }]);
    const totals = document.querySelector('#totals') as HTMLElement;
    totals.textContent = '161';
    totals.textContent = '160';
    await vi.advanceTimersByTimeAsync(2000);
    expect(asked).toHaveLength(2);
    totals.textContent = '162';
    await vi.advanceTimersByTimeAsync(2000);
    expect(asked.at(-1)?.visible).toEqual({ visits: '162' });
    totals.outerHTML = '<p id="totals">170</p>';
    await vi.advanceTimersByTimeAsync(2000);
    expect(asked.at(-1)?.visible).toEqual({ visits: '170' });
  });

  it('looks for the totals no longer than it must', async () => {
    document.body.insertAdjacentHTML('beforeend', '<p id="totals">160</p>');
    const find = vi.spyOn(dashboard, 'findNumbers');
    await start();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(find).toHaveBeenCalledTimes(1);
  });

  it('does not tell the numbers of a part as those of the whole', async () => {
    document.body.insertAdjacentHTML('beforeend', '<p id="totals">160</p>');
    location.hash = '#/report/narrowed';
    const { asked } = await start();
    expect(asked[0]?.visible).toBeNull();
  });
});

describe('when the address changes', () => {
  it('asks for the new page once, after it has settled, without the old page’s numbers', async () => {
    document.body.insertAdjacentHTML('beforeend', '<p id="totals">160</p>');
    const { asked } = await start();
    go('#/report/b');
    go('#/report/c');
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked.map(({ account, visible }) => [account, visible])).toEqual([
      ['#/report/a', { visits: '160' }],
      ['#/report/c', null],
    ]);
    // The same numbers after a while are the new page's own.
    await vi.advanceTimersByTimeAsync(4000);
    expect(asked.at(-1)).toMatchObject({ account: '#/report/c', visible: { visits: '160' } });
    expect(asked).toHaveLength(3);
  });

  it('notices an address that was replaced without any event', async () => {
    const { asked } = await start();
    history.replaceState(null, '', '#/report/quiet');
    await vi.advanceTimersByTimeAsync(1500);
    expect(asked.at(-1)?.account).toBe('#/report/quiet');
  });

  it('takes the pill off a page that is no report, and forgets the last one in the background', async () => {
    const { asked } = await start();
    go('#/settings');
    await vi.advanceTimersByTimeAsync(1000);
    expect(guests()).toHaveLength(0);
    expect(asked.at(-1)).toMatchObject({ account: null, entity: null, days: null });
  });

  it('takes the old verdict off at once', async () => {
    let answer: unknown = { ok: true, value: VERDICT };
    await start(() => answer);
    answer = new Promise(() => undefined);
    go('#/report/b');
    await vi.advanceTimersByTimeAsync(1000);
    expect(pill()?.textContent).toBe('');
  });

  it('never shows a late verdict of the page before', async () => {
    let answer: (reply: unknown) => void = vi.fn();
    const { asked } = await start(() => new Promise((resolve) => (answer = resolve)), 0);
    const late = answer;
    go('#/report/b');
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked).toHaveLength(2);
    late({ ok: true, value: VERDICT });
    await vi.advanceTimersByTimeAsync(10);
    expect(pill()?.getAttribute('aria-label')).toBe('Trackside: asking');
  });
});

describe('the panel', () => {
  it('opens and closes as announced, in place of the pill, and leaves nothing', async () => {
    const { say } = await start();
    say({ announce: 'panel', open: true });
    expect(frame()?.title).toBe('Trackside panel');
    expect(guests()).toHaveLength(1);
    say({ announce: 'panel', open: true });
    expect(guests()).toHaveLength(1);
    say({ announce: 'panel', open: false });
    expect(frame()).toBeNull();
    expect(pill()?.isConnected).toBe(true);
  });

  it('hears its own extension only, and no click that the page made', async () => {
    const { say } = await start();
    say({ announce: 'panel', open: true }, 'another');
    pill()?.click();
    expect(frame()).toBeNull();
  });

  it('asks again when the background says so', async () => {
    const { say, asked } = await start();
    say({ announce: 'ask-again' });
    expect(asked).toHaveLength(2);
  });
});

describe('when the context ends', () => {
  it('goes without a trace where a newer copy takes over', async () => {
    const { listeners, asked, say } = await start();
    say({ announce: 'panel', open: true });
    takeOver();
    expect(guests()).toHaveLength(0);
    expect(listeners.size).toBe(0);
    go('#/report/b');
    await vi.advanceTimersByTimeAsync(5000);
    expect(asked).toHaveLength(1);
  });

  it('says "reload" where the extension is gone, and stops', async () => {
    const { runtime, asked } = await start();
    runtime.id = undefined;
    expect(life.isValid).toBe(false);
    expect(guests()).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(3000);
    expect(guests()).toHaveLength(1);
    expect(pill()?.textContent).toBe('Updated · Reload');
    go('#/report/b');
    await vi.advanceTimersByTimeAsync(5000);
    expect(asked).toHaveLength(1);
  });

  it('offers no reload where the next version has come to the page', async () => {
    const { runtime } = await start();
    runtime.id = undefined;
    await start();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(guests()).toHaveLength(1);
    expect(pill()?.textContent).toBe('−13.8%');
  });

  it('leaves its offer to the next version, however late that comes', async () => {
    const { runtime } = await start();
    runtime.id = undefined;
    expect(life.isValid).toBe(false);
    await vi.advanceTimersByTimeAsync(3000);
    await start();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(guests()).toHaveLength(1);
    expect(pill()?.textContent).toBe('−13.8%');
  });

  it('clears away what an earlier copy could not', async () => {
    await start();
    const left = guests()[0]?.cloneNode() as HTMLElement;
    takeOver();
    const foreign = document.createElement('div');
    document.documentElement.append(left, foreign);
    await start();
    expect(left.isConnected).toBe(false);
    expect(foreign.isConnected).toBe(true);
  });
});

async function start(answer?: () => unknown, wait = 10) {
  const world = createRuntime(answer);
  life = createScriptLife(world.runtime);
  startOverlay(life, dashboard, world.runtime);
  if (wait) await vi.advanceTimersByTimeAsync(wait);
  return world;
}

/** As a newer copy of the script does. */
function takeOver(): void {
  createScriptLife(createRuntime().runtime);
}

function go(hash: string): void {
  location.hash = hash;
  window.dispatchEvent(new Event('hashchange'));
}

function guests(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('html > div')];
}

/** The newest pill. */
function pill(): HTMLButtonElement | null {
  return roots.findLast((root) => root.querySelector('button'))?.querySelector('button') ?? null;
}

function frame(): HTMLIFrameElement | null {
  return roots.findLast((root) => root.querySelector('iframe'))?.querySelector('iframe') ?? null;
}
