import { Icon } from './icon';

/** One line to type in, with a glass before it. */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
  return (
    <div className="search">
      <Icon name="search" />
      <input
        className="in"
        type="search"
        value={value}
        aria-label={label}
        placeholder={label}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

interface SearchFieldProps {
  label: string;
  value: string;
  onChange(text: string): void;
}
