import { useTexts } from '@/components/texts';
import { Tile } from '@/components/tile';
import type { PlatformForm } from '@/utils/messages/connections';

/** Every platform that Trackside knows, as the catalog lists them. */
export function PlatformPick({ catalog, value, onChange }: PlatformPickProps) {
  const { say } = useTexts();
  // All others are called by their own names in every language.
  const nameOf = (platform: string, name: string) => (platform === 'pasted' ? say('paste.name') : name);
  return (
    <fieldset className="plats">
      <legend className="vh">{say('form.platform')}</legend>
      {catalog.map(({ platform, name, mark, experimental }) => (
        <label key={platform} className="plat">
          <input
            type="radio"
            name="platform"
            className="vh"
            value={platform}
            aria-label={nameOf(platform, name)}
            aria-describedby={experimental ? `about-${platform}` : undefined}
            checked={platform === value}
            onChange={() => onChange(platform)}
          />
          <Tile mark={mark} size="l" />
          {nameOf(platform, name)}
          {experimental && <small id={`about-${platform}`}>{say('form.experimental')}</small>}
        </label>
      ))}
    </fieldset>
  );
}

interface PlatformPickProps {
  catalog: readonly PlatformForm[];
  value: string | null;
  onChange(platform: string): void;
}
