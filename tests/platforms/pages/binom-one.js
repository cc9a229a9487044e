import { mindStrangers } from './strangers.js';

const block = document.getElementById('table-block');
const body = block.querySelector('.tt_data_table tbody');
const ours = new WeakSet(document.querySelectorAll('*'));
mindStrangers(document.documentElement.dataset.strangers, (node) => ours.has(node));

const select = document.querySelector('select[name="date"]');
select.addEventListener('change', () => {
  const address = new URL(location.href);
  // biome-ignore lint/suspicious/noDocumentCookie: as the product does.
  document.cookie = `date=${select.value}`;
  address.searchParams.set('date', select.value);
  location.href = address.href;
});

/** Sorting puts the same rows into another order, and writes the column into the address. */
block.querySelector('.tt_header_table').addEventListener('click', ({ target }) => {
  const place = [...target.parentElement.children].indexOf(target);
  const value = (row) => Number(row.children[place].textContent.replace(/[^\d.-]/g, ''));
  body.append(...[...body.children].sort((a, b) => value(b) - value(a)));
  const address = new URL(location.href);
  address.searchParams.set('order_name', target.dataset.column);
  history.replaceState(null, '', address.href);
});

for (const row of body.children) {
  row.addEventListener('click', () => row.classList.toggle('selected'));
}
