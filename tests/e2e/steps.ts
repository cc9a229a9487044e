import type { Locator, Page } from '@playwright/test';
import type { Extension } from './chromium.ts';

/** What a person types to add a connection; keys are the labels of the form. */
export interface NewConnection {
  platform: string;
  fields: Record<string, string>;
  /** Select boxes, by label. */
  choices?: Record<string, string>;
  /** Origins the browser's prompt would ask for; granted before the click, as a person's "Allow" would. */
  origins: string[];
}

export const VOLUUM: NewConnection = {
  platform: 'Voluum',
  fields: {
    'Access key ID': '0b1f6c4e-7a55-4e0b-9a51-3f1f4c0de001',
    'Access key': 'vk-Zk3+T9/aQ7=canary-voluum-0001xyzw',
    Name: 'Voluum main',
  },
  choices: { 'Time zone': 'UTC', Currency: 'USD' },
  origins: ['https://api.voluum.com/*', 'https://panel.voluum.com/*'],
};

export const AFFISE_AFFILIATE: NewConnection = {
  platform: 'Affise',
  fields: {
    'Dashboard address': 'https://acme.affise.com',
    'API key': 'a1b2c3d4e5f60718293a4b5c6d7e8f90canaryaf',
    Name: 'Affise Acme',
  },
  choices: { 'Time zone': 'UTC' },
  origins: ['https://api-acme.affise.com/*', 'https://api.acme.affise.com/*', 'https://acme.affise.com/*'],
};

export const AFFISE_ADMIN: NewConnection = {
  platform: 'Affise',
  fields: {
    'Dashboard address': 'https://offers-acme.affise.com',
    'API key': 'b1b2c3d4e5f60718293a4b5c6d7e8f90canaryad',
    Name: 'Acme staff',
  },
  choices: { 'Time zone': 'UTC' },
  origins: [
    'https://api-acme.affise.com/*',
    'https://api.acme.affise.com/*',
    'https://offers-acme.affise.com/*',
  ],
};

export const DEMO_TRACKER: NewConnection = {
  platform: 'Demo',
  fields: { Name: 'Demo tracker' },
  choices: { Portal: 'tracker' },
  origins: [],
};

export const DEMO_NETWORK: NewConnection = {
  platform: 'Demo',
  fields: { Name: 'Demo network' },
  choices: { Portal: 'network' },
  origins: [],
};

/** Fills the form of the options page and saves; the caller says what should then be seen. */
export async function fillAndSave(
  extension: Extension,
  options: Page,
  connection: NewConnection,
): Promise<void> {
  await extension.allow(...connection.origins);
  await options.bringToFront();
  await fillForm(options, connection);
  await options.getByRole('button', { name: 'Save and check' }).click();
}

export async function fillForm(
  options: Page,
  { platform, fields, choices = {} }: NewConnection,
): Promise<void> {
  const add = options.getByRole('button', { name: 'Add a connection' });
  if (await add.isVisible()) await add.click();
  await options.getByRole('radio', { name: platform, exact: true }).check({ force: true });
  for (const [label, value] of Object.entries(fields)) {
    await options.getByLabel(label, { exact: true }).fill(value);
  }
  for (const [label, value] of Object.entries(choices)) {
    await options.getByRole('combobox', { name: label, exact: true }).selectOption(value);
  }
}

/** Adds a connection and waits until it stands in the list, verified. */
export async function addConnection(
  extension: Extension,
  options: Page,
  connection: NewConnection,
): Promise<void> {
  await fillAndSave(extension, options, connection);
  await connectionRow(options, connection).waitFor();
}

/** Its row in the list of the options page. */
export function connectionRow(options: Page, { fields: { Name: name = '' } }: NewConnection): Locator {
  const heading = options.getByRole('heading', { name, exact: true });
  return options.getByRole('article').filter({ has: heading });
}
