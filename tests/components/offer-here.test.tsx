import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Page } from '@/components/page';
import { OfferHere } from '@/entrypoints/popup/offer-here';
import { DEFAULT_SETTINGS } from '@/utils/model/settings';
import type { SiteOffer } from '@/utils/model/site';

const OFFER: SiteOffer = {
  ...{ pattern: 'https://track.acme.test/*', host: 'track.acme.test', dashboard: 'binom' },
  connections: [
    { id: 'a', name: 'Binom main', mark: 'BI' },
    { id: 'b', name: 'Binom old', mark: 'BI' },
  ],
};

function show(allowed: boolean) {
  const told: string[] = [];
  const ask = vi.fn(async (name: string, _: unknown): Promise<never> => {
    told.push(name);
    return [] as never;
  });
  const requestOrigin = async (pattern: string) => {
    told.push(`prompt ${pattern}`);
    return allowed;
  };
  const shell = {
    ask,
    requestOrigin,
    activeTab: async () => null,
    openOptions: vi.fn(),
    openPage: vi.fn(),
    close: vi.fn(),
  };
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Page settings={{ ...DEFAULT_SETTINGS, language: 'en' }}>
        <OfferHere offer={OFFER} shell={shell} />
      </Page>
    </QueryClientProvider>,
  );
  fireEvent.change(screen.getByLabelText('Whose pages are these?'), { target: { value: 'b' } });
  fireEvent.click(screen.getByRole('button', { name: 'Show on this site' }));
  return { told, ask };
}

test('what it is for is kept before the browser is asked', async () => {
  const { told, ask } = show(true);
  await waitFor(() => expect(told).toEqual(['sites.bind', `prompt ${OFFER.pattern}`]));
  expect(ask).toHaveBeenCalledWith('sites.bind', { pattern: OFFER.pattern, connection: 'b' });
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a refused prompt keeps nothing, and says so', async () => {
  const { told } = show(false);
  await screen.findByRole('alert');
  expect(told).toEqual(['sites.bind', `prompt ${OFFER.pattern}`, 'sites.remove']);
});
