import { useTexts } from './texts';

/** Beside invented numbers, wherever they stand, so that nobody takes them for real; a click leads to where they end. */
export function DemoMark({ onOpen }: { onOpen?: () => void }) {
  const { say } = useTexts();
  const told = say('demo.numbers');
  if (!onOpen) {
    return (
      <span className="demo-mark" title={told}>
        {say('demo.mark')}
      </span>
    );
  }
  return (
    <button type="button" className="demo-mark" title={told} onClick={onOpen}>
      {say('demo.mark')}
    </button>
  );
}
