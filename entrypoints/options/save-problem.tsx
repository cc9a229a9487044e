import { Notice } from '@/components/notice';
import { useTexts } from '@/components/texts';
import { tellFailure } from '@/utils/texts/failure';
import type { Saving } from './use-save';

/** Why nothing was saved, and what to do; a failure that names a field is shown at the field instead. */
export function SaveProblem({ saving, platform, atField }: SaveProblemProps) {
  const texts = useTexts();
  if (saving.state === 'refused') {
    return (
      <Notice tone="alert" title={texts.say('form.refused', { hosts: saving.hosts.join(', ') })}>
        {texts.say('form.refused-step')}
      </Notice>
    );
  }
  if (saving.state !== 'failed' || atField) return null;
  const { what, step } = tellFailure(texts, saving.failure, platform);
  return (
    <Notice tone="alert" title={what}>
      {step}
    </Notice>
  );
}

interface SaveProblemProps {
  saving: Saving;
  platform: string;
  /** The failure names a field that the form has. */
  atField: boolean;
}
