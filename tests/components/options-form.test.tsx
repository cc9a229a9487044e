import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { TextsProvider } from '@/components/texts';
import { FilledForm } from '@/entrypoints/options/filled-form';
import type { ConnectionCard } from '@/utils/messages/connections';
import { PlatformError } from '@/utils/model/errors';
import { CATALOG, card, PLAN } from '../screens/cards';

test('is drawn from what the connector declares, with labels tied to their controls', () => {
  show();
  for (const label of ['Access key ID', 'Access key', 'Time zone', 'Currency', 'Name']) {
    expect(screen.getByLabelText(label)).toBeDefined();
  }
  expect(screen.getByLabelText<HTMLInputElement>('Access key').type).toBe('password');
  expect(screen.getByLabelText(/^Dashboard address/)).toHaveProperty('value', 'https://panel.voluum.com');
});

test('a second connection of a platform gets a name of its own', () => {
  show({ taken: ['Voluum', 'Voluum 2'] });
  expect(screen.getByLabelText('Name')).toHaveProperty('value', 'Voluum 3');
});

test('says what Save will ask for, without sending a secret to find it out', async () => {
  const { ask } = show();
  await fill();
  await screen.findByText('api.voluum.com');
  const plans = () => JSON.stringify(ask.mock.calls.filter(([name]) => name === 'connections.plan'));
  // What is typed is sent a moment later: only a plan that holds this address was sent after the secrets were typed.
  fireEvent.change(screen.getByLabelText(/^Dashboard address/), {
    target: { value: 'https://later.example' },
  });
  await waitFor(() => expect(plans()).toContain('https://later.example'));
  expect(plans()).not.toContain('secret-');
});

test('asks the browser inside the click, then saves what was typed', async () => {
  const { ask, requestOrigins, onSaved } = show();
  await fill();
  fireEvent.click(saveButton());
  // Before any promise had a chance: afterwards the browser no longer counts the click.
  expect(requestOrigins).toHaveBeenCalledExactlyOnceWith(PLAN.origins.map(({ pattern }) => pattern));
  await waitFor(() => expect(onSaved).toHaveBeenCalled());
  expect(ask).toHaveBeenCalledWith('connections.save', {
    id: null,
    platform: 'voluum',
    name: 'Voluum',
    values: { dashboard: 'https://panel.voluum.com', accessId: 'secret-id', accessKey: 'secret-key' },
    portal: null,
    timeZone: Temporal.Now.timeZoneId(),
    currency: 'USD',
  });
});

test('a refused prompt saves nothing and says so', async () => {
  const { ask, onSaved } = show({ granted: false });
  await fill();
  fireEvent.click(saveButton());
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('nothing was saved');
  expect(alert.textContent).toContain('api.voluum.com');
  expect(ask.mock.calls.map(([name]) => name)).not.toContain('connections.save');
  expect(onSaved).not.toHaveBeenCalled();
});

test('an empty field is named before the browser is asked', async () => {
  const { requestOrigins } = show();
  await enabled();
  fireEvent.click(saveButton());
  expect(screen.getByLabelText('Access key').getAttribute('aria-invalid')).toBe('true');
  expect(requestOrigins).not.toHaveBeenCalled();
});

test('a refused key stands at its field, for screen readers too', async () => {
  show({ failure: new PlatformError('credentials', 'refused', { field: 'accessKey' }) });
  await fill();
  fireEvent.click(saveButton());
  await waitFor(() => expect(screen.getByLabelText('Access key').getAttribute('aria-invalid')).toBe('true'));
  const described = document.getElementById(
    screen.getByLabelText('Access key').getAttribute('aria-describedby') ?? '',
  );
  expect(described?.textContent).toContain('Voluum refused this key.');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a failure that names no field stands below, with the next step', async () => {
  show({ failure: new PlatformError('unavailable', 'slow', { sign: 'time-out' }) });
  await fill();
  fireEvent.click(saveButton());
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('took too long');
  expect(alert.textContent).toContain('Try again');
});

test('editing keeps a secret that is left empty and never shows it', async () => {
  const { ask, onSaved } = show({ edited: card() });
  await enabled();
  expect(screen.getByLabelText('Access key')).toHaveProperty('value', '');
  expect(screen.getByLabelText('Access key')).toHaveProperty('placeholder', '•••• a91c');
  fireEvent.click(saveButton());
  await waitFor(() => expect(onSaved).toHaveBeenCalled());
  const [, draft] = ask.mock.calls.find(([name]) => name === 'connections.save') ?? [];
  expect(draft).toMatchObject({ id: 'c1', values: { accessId: '', accessKey: '' } });
});

test('one like another takes over everything but its secrets and its name', async () => {
  const { ask, onSaved } = show({ copied: card({ currency: 'EUR' }), taken: ['Voluum main'] });
  await enabled();
  expect(screen.getByLabelText('Name')).toHaveProperty('value', 'Voluum main 2');
  expect(screen.getByLabelText('Access key')).toHaveProperty('placeholder', '');
  screen.getByText('Saved keys never leave the vault, so type the key of this one.');
  fireEvent.click(saveButton());
  expect(screen.getByLabelText('Access key').getAttribute('aria-invalid')).toBe('true');
  for (const label of ['Access key ID', 'Access key'])
    fireEvent.change(screen.getByLabelText(label), { target: { value: 'another-key' } });
  fireEvent.click(saveButton());
  await waitFor(() => expect(onSaved).toHaveBeenCalled());
  const [, draft] = ask.mock.calls.find(([name]) => name === 'connections.save') ?? [];
  expect(draft).toMatchObject({
    ...{ id: null, name: 'Voluum main 2', currency: 'EUR', timeZone: 'Etc/UTC' },
    values: { dashboard: 'https://panel.voluum.com', accessId: 'another-key', accessKey: 'another-key' },
  });
});

function show({
  granted = true,
  failure,
  edited = null,
  copied = null,
  taken = [],
}: {
  granted?: boolean;
  failure?: PlatformError;
  edited?: ConnectionCard | null;
  copied?: ConnectionCard | null;
  taken?: string[];
} = {}) {
  const requestOrigins = vi.fn(async () => granted);
  const onSaved = vi.fn();
  const ask = vi.fn(async (name: string, _: unknown): Promise<never> => {
    if (name === 'connections.save' && failure) throw failure;
    return (name === 'connections.plan' ? PLAN : card()) as never;
  });
  const [form] = CATALOG;
  if (!form) throw new Error('The catalog is empty.');
  render(
    <QueryClientProvider client={new QueryClient()}>
      <TextsProvider language="en">
        <FilledForm
          shell={{
            ask,
            requestOrigins,
            hasOrigins: async () => true,
            copy: (text) => text.then(() => undefined),
          }}
          form={form}
          edited={edited}
          copied={copied}
          taken={taken}
          onSaved={onSaved}
          onClose={vi.fn()}
        />
      </TextsProvider>
    </QueryClientProvider>,
  );
  return { ask, requestOrigins, onSaved };
}

async function fill(): Promise<void> {
  fireEvent.change(screen.getByLabelText('Access key ID'), { target: { value: ' secret-id ' } });
  fireEvent.change(screen.getByLabelText('Access key'), { target: { value: 'secret-key' } });
  await enabled();
}

async function enabled(): Promise<void> {
  await waitFor(() => expect(saveButton()).toHaveProperty('disabled', false));
}

function saveButton(): HTMLElement {
  return screen.getByRole('button', { name: 'Save and check' });
}
