import { useTexts } from '@/components/texts';

/** Above everything: none of it is true, and one click ends it, also while the panel covers the right. */
export function Banner({ isRemoving, onRemove }: BannerProps) {
  const { say } = useTexts();
  return (
    <header className="banner">
      <strong className="invented">{say('demo.mark')}</strong>
      <button type="button" className="btn" disabled={isRemoving} onClick={onRemove}>
        {say('demo.remove')}
      </button>
      <span className="grow">{say('demo.invented')}</span>
    </header>
  );
}

interface BannerProps {
  isRemoving: boolean;
  onRemove(): void;
}
