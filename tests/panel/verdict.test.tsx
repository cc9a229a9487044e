import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { VerdictSection } from '@/components/panel/verdict';
import { TextsProvider } from '@/components/texts';
import type { PanelView } from '@/utils/model/comparison';
import { alert, shared } from '../fixtures/panel/views';

test('a gap of all campaigns says so before its number', () => {
  expect(tell(shared)).toMatch(/^The offer, over all its campaigns−\$8\.40Agrees −1\.0%/);
});

test('a gap of the page’s own says its number at once', () => {
  expect(tell(alert)).toMatch(/^−\$110\.00Gap −13\.8%/);
});

function tell(view: PanelView): string | null {
  const [other] = view.there;
  if (!other) throw new Error('There is nothing to compare with.');
  const { container } = render(
    <TextsProvider language="en">
      <VerdictSection view={view} other={other} />
    </TextsProvider>,
  );
  return container.textContent;
}
