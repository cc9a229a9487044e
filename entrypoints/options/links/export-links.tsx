import { useMutation } from '@tanstack/react-query';
import { Icon } from '@/components/icon';
import { saveFile } from '@/components/save-file';
import { useTexts } from '@/components/texts';
import type { Shell } from '../shell';
import { writeLinks } from './links-file';

/** All links as a file. */
export function ExportLinks({ ask }: Pick<Shell, 'ask'>) {
  const texts = useTexts();
  const { say } = texts;
  const { mutate, isPending, isError } = useMutation({
    mutationFn: async () => writeLinks(texts, await ask('links.export', null)),
    onSuccess: (text) => saveFile('trackside-links.csv', text, 'text/csv'),
  });
  return (
    <button type="button" className="btn" disabled={isPending} onClick={() => mutate()}>
      <Icon name="out" small />
      <span aria-live="polite">
        {isPending ? say('links.exporting') : isError ? say('links.export-failed') : say('links.export')}
      </span>
    </button>
  );
}
