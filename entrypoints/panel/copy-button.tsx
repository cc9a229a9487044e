import { useMutation } from '@tanstack/react-query';
import { Icon } from '@/components/icon';
import { useTexts } from '@/components/texts';

/** Copies, and says whether it did. */
export function CopyButton({ name, copy }: { name: string; copy(): Promise<void> }) {
  const { say } = useTexts();
  const { mutate, isSuccess, isError } = useMutation({ mutationFn: copy });
  const text = isError ? say('panel.not-copied') : isSuccess ? say('panel.copied') : name;
  return (
    <button type="button" className="btn" onClick={() => mutate()}>
      <Icon name={isSuccess ? 'check' : 'copy'} small />
      <span aria-live="polite">{text}</span>
    </button>
  );
}
