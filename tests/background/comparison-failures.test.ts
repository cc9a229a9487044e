import { beforeEach, describe, expect, it } from 'vitest';
import type { PanelView } from '@/utils/model/comparison';
import type { PageView } from '@/utils/model/page-view';
import { campaign, WEEK } from './campaign-page';
import { AFFISE, VOLUUM } from './connections';
import { createWorld, dashboard, panel, settle, TAB, type World } from './world';

let world: World;
beforeEach(() => {
  world = createWorld([VOLUUM, AFFISE]);
});

describe('a platform that fails or is slow', () => {
  it('leaves our own column and says why', async () => {
    await world.reports.entities('affise', 'offer');
    world.failing.set('affise', 'credentials');
    const { here, there } = await open(campaign('keto'));
    expect(here?.metrics).toMatchObject({ payout: '800' });
    expect(there[0]).toMatchObject({
      failure: { kind: 'credentials' },
      verdict: 'unknown',
      metrics: {},
      asOf: null,
    });
  });

  it('is not called unlinked while the tracker has not said where its offers lead', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    await world.reports.get('voluum', {
      ...WEEK,
      timeZone: 'Etc/UTC',
      groupBy: ['campaign', 'offer', 'day'],
    });
    world.held.set('voluum', promise);
    expect(await open(campaign('keto'))).toMatchObject({ state: 'compared', verdict: 'unknown', there: [] });
    resolve();
    await settle();
    expect(await open(campaign('keto'))).toMatchObject({ state: 'compared', verdict: 'alert' });
  });

  it('keeps its older numbers beside the failure', async () => {
    await open(campaign('keto'));
    world.failing.set('affise', 'rate-limit');
    const view = await world.handlers['compare.panel']({ choice: null, refresh: true }, panel);
    expect(view.there[0]).toMatchObject({ failure: { kind: 'rate-limit' }, verdict: 'alert' });
    expect(view.there[0]?.metrics.payout).toBe('690');
  });

  it('is not waited for: what it says is announced when it comes', async () => {
    await world.reports.entities('affise', 'offer');
    const { promise, resolve } = Promise.withResolvers<void>();
    world.held.set('affise', promise);
    const view = await open(campaign('keto'));
    expect(view.there[0]).toMatchObject({ verdict: 'wait', asOf: null });
    resolve();
    await settle();
    expect(world.announced).toContainEqual({ announcement: { announce: 'ask-again' }, tab: TAB });
    expect((await open(campaign('keto'))).there[0]).toMatchObject({ verdict: 'alert' });
  });
});

async function open(view: PageView, within: World = world): Promise<PanelView> {
  await within.handlers['compare.page'](view, dashboard);
  return within.handlers['compare.panel']({ choice: null, refresh: false }, panel);
}
