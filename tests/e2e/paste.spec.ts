import { expect, startFresh, test } from './local-browser.ts';
import { addConnection, connectionRow, VOLUUM } from './steps.ts';

test.describe.configure({ mode: 'serial' });
test.beforeAll(({ extension }) => startFresh(extension));

const NAME = 'Sheet of the VPN network';
const ROW = { ...VOLUUM, fields: { Name: NAME } };
const yesterday = Temporal.Now.plainDateISO('UTC').subtract({ days: 1 });
const DAYS = Array.from({ length: 7 }, (_, index) => yesterday.subtract({ days: 6 - index }));

/** As a spreadsheet copies it: cells in HTML, and the same with tabs. */
function copyOf(payout: string): { html: string; text: string } {
  const rows = [
    ['Date', 'Offer ID', 'Offer', 'Clicks', 'Conversions', 'Payout', 'Comment'],
    ...DAYS.map((day) => [
      day.toLocaleString('en-GB'),
      '6010',
      'SafeLink, VPN UK',
      '1,040',
      '15',
      payout,
      'ok\tfine',
    ]),
    ['Total', '', '', '7,280', '105', '', ''],
  ];
  const cells = (row: string[]) => row.map((cell) => `<td>${cell}</td>`).join('');
  return {
    html: `<meta charset="utf-8"><table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`,
    text: rows.map((row) => row.join('\t')).join('\n'),
  };
}

test('a table from a spreadsheet’s clipboard becomes the other side', async ({ extension }) => {
  const options = await extension.open('options.html');
  await addConnection(extension, options, VOLUUM);
  await options.getByRole('button', { name: 'Add a connection' }).click();
  await options.getByRole('radio', { name: 'Pasted table' }).check({ force: true });
  await paste(options, copyOf('$150.00'));

  await expect(options.getByRole('combobox', { name: 'Column 7, Comment' })).toHaveValue('');
  await expect(options.getByRole('combobox', { name: 'Column 2, Offer ID' })).toHaveValue('offerId');
  await chooseOrder(options);
  await expect(options.getByText('1 row is left out')).toBeVisible();
  await expect(options.locator('.sums')).toContainText('$1,050.00');
  await options.getByLabel('Name', { exact: true }).fill(NAME);
  await options.getByRole('combobox', { name: 'Time zone' }).selectOption('UTC');
  await options.getByRole('button', { name: 'Save 7 rows' }).click();
  await options.getByText(`${NAME} is saved with 7 rows.`).waitFor();
  await expect(connectionRow(options, ROW)).toContainText('· 7 days kept');

  await options.getByRole('link', { name: 'Links' }).click();
  await options.getByRole('button', { name: 'Choose the link of Direct - UK - VPN' }).click();
  const dialog = options.getByRole('dialog');
  await dialog.getByRole('searchbox').fill('safelink');
  await dialog.getByRole('radio', { name: 'SafeLink, VPN UK' }).check();
  await dialog.getByRole('button', { name: 'Link offer' }).click();
  await expect(dialog).toBeHidden();
  const popup = await extension.open('popup.html');
  await expect(popup.locator('.ledger')).toContainText('$1,050.00');
  await expect(popup.locator('.ledger')).toContainText('$1,128.00');
  await popup.close();
  await options.close();
});

test('a file from a Russian Excel, dropped anywhere on the field, is read as it was written', async ({
  extension,
}) => {
  const options = await extension.open('options.html#add=pasted');
  const field = options.locator('textarea');
  await field.evaluate((target) => {
    // `Дата;Оффер;Клики` in Windows-1251.
    const head = [
      0xc4, 0xe0, 0xf2, 0xe0, 0x3b, 0xce, 0xf4, 0xf4, 0xe5, 0xf0, 0x3b, 0xca, 0xeb, 0xe8, 0xea, 0xe8,
    ];
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([Uint8Array.from(head), '\r\n01.11.2026;VPN;1 204'], 'table.csv'));
    target.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  await expect(options.getByRole('combobox', { name: 'Column 1, Дата' })).toHaveValue('day');
  await expect(options.getByRole('combobox', { name: 'Column 3, Клики' })).toHaveValue('clicks');
  await expect(options.locator('.sums')).toContainText('1,204');
  await options.close();
});

test('a newer table takes its place, and a row that no longer fits says why', async ({ extension }) => {
  const options = await extension.open('options.html');
  await connectionRow(options, ROW)
    .getByRole('button', { name: `Edit ${NAME}` })
    .click();
  await expect(options.getByRole('radiogroup', { name: 'Days pasted before' })).toBeHidden();
  await paste(options, copyOf('$160.00'));
  await expect(options.getByRole('radio', { name: 'Stay' })).toBeChecked();
  await chooseOrder(options);
  await options.getByRole('combobox', { name: 'Column 4, Clicks' }).selectOption('Not read');
  await options.getByRole('combobox', { name: 'Column 7, Comment' }).selectOption('Clicks');
  await expect(options.getByText('No row could be read')).toBeVisible();
  await expect(options.getByText('this is no number:').first()).toBeVisible();
  await expect(options.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
  await options.getByRole('combobox', { name: 'Column 4, Clicks' }).selectOption('Clicks');
  await options.getByRole('button', { name: 'Save 7 rows' }).click();
  await options.getByText(`${NAME} is saved with 7 rows.`).waitFor();
  const popup = await extension.open('popup.html');
  await expect(popup.locator('.ledger')).toContainText('$1,120.00');
  await popup.close();
  await options.close();
});

type Options = Awaited<ReturnType<import('./chromium.ts').Extension['open']>>;

/** With both flavours of a clipboard, as a key press would bring them. */
async function paste(options: Options, copied: { html: string; text: string }): Promise<void> {
  await options.locator('textarea').evaluate((field, { html, text }) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', html);
    clipboardData.setData('text/plain', text);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, copied);
  await options.getByRole('region', { name: 'What each column is' }).waitFor();
}

/** Only where the week has no day above the 12th that would settle it. */
async function chooseOrder(options: Options): Promise<void> {
  const question = options.getByRole('radiogroup', { name: /^Which day is/ });
  if (await question.isVisible()) await question.getByRole('radio').first().click();
}
