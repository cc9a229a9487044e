import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { GroupMenu } from '@/components/explore/group-menu';
import { ValuePick } from '@/components/explore/value-pick';
import { TextsProvider } from '@/components/texts';

const VALUES = [
  { id: '17', name: 'Keto US' },
  { id: '18', name: 'VPN UK' },
];

test('a value is picked by its name, in any case, and what is no name is taken as an id', () => {
  const onChange = show([]);
  type('vpn uk');
  expect(onChange).toHaveBeenLastCalledWith(['18']);
  type('99, 100');
  expect(onChange).toHaveBeenLastCalledWith(['18', '99', '100']);
  expect(search().value).toBe('');
});

test('what begins like a name can still be typed', () => {
  const onChange = show([]);
  fireEvent.change(search(), { target: { value: 'ket' } });
  fireEvent.click(screen.getByRole('button', { name: 'Take “ket” as typed' }));
  expect(onChange).toHaveBeenLastCalledWith(['ket']);
  fireEvent.change(search(), { target: { value: '17' } });
  expect(screen.queryByRole('button', { name: /as typed/ })).toBeNull();
});

test('ticking one leaves alone what is chosen but not in the list, and chips take it away', () => {
  const onChange = show(['99', '17']);
  fireEvent.click(screen.getByRole('checkbox', { name: 'VPN UK' }));
  expect(onChange).toHaveBeenLastCalledWith(['99', '17', '18']);
  fireEvent.click(screen.getByRole('button', { name: 'Leave out 99' }));
  expect(onChange).toHaveBeenLastCalledWith(['17', '18']);
  fireEvent.click(screen.getByRole('checkbox', { name: 'Keto US' }));
  expect(onChange).toHaveBeenLastCalledWith(['18']);
});

test('what nobody tells cannot be grouped by, and one word stays where the other cannot be inside it', () => {
  const onChange = vi.fn();
  render(
    <TextsProvider language="en">
      <GroupMenu
        words={['offer', 'country', 'hour', 'sub1']}
        chosen={['offer', 'hour']}
        nameOf={(word) => word}
        note={['why']}
        canNest={(outer, inner) => outer !== inner && (outer === 'offer' || inner === 'offer')}
        isTold={(word) => word !== 'sub1'}
        onChange={onChange}
      />
    </TextsProvider>,
  );
  fireEvent.click(screen.getByRole('button'));
  const rows = screen.getByLabelText<HTMLSelectElement>('Rows');
  expect([...rows.options].filter(({ disabled }) => disabled).map(({ value }) => value)).toEqual(['sub1']);
  fireEvent.change(rows, { target: { value: 'country' } });
  expect(onChange).toHaveBeenLastCalledWith(['country']);
  expect(screen.getByText('why')).toBeTruthy();
});

function show(first: string[]) {
  const onChange = vi.fn();
  function Held() {
    const [find, setFind] = useState('');
    const [chosen, setChosen] = useState(first);
    onChange.mockImplementation(setChosen);
    return (
      <ValuePick
        {...{ chosen, find, onChange, values: VALUES, word: 'Offer', more: 0, note: null }}
        nameOf={(id) => VALUES.find((value) => value.id === id)?.name ?? id}
        onFind={setFind}
      />
    );
  }
  render(
    <TextsProvider language="en">
      <Held />
    </TextsProvider>,
  );
  return onChange;
}

function search() {
  return screen.getByRole<HTMLInputElement>('searchbox', { name: 'Find or type: Offer' });
}

function type(text: string) {
  fireEvent.change(search(), { target: { value: text } });
  fireEvent.keyDown(search(), { key: 'Enter' });
}
