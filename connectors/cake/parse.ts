import { parseXml, XmlElement } from '@rgrove/parse-xml';

/**
 * JSON or XML, for CAKE sends either, whatever was asked for.
 *
 * @throws Error where the text is neither, with that text in its message.
 */
export function parseAnswer(text: string): unknown {
  return text.trimStart().startsWith('<') ? fromXml(text) : JSON.parse(text);
}

/**
 * The content of the root element in the shape that JSON has: children by name, several of one name as a list,
 * everything else as text (blanks alone are none). A list of one element cannot be told from a single value;
 * attributes are left out.
 */
function fromXml(text: string): unknown {
  const { root } = parseXml(text);
  return root ? contentOf(root) : '';
}

function contentOf(element: XmlElement): unknown {
  const children = element.children.filter((child) => child instanceof XmlElement);
  if (children.length === 0) return element.text.trim() && element.text;
  const named = Map.groupBy(children, ({ name }) => name);
  return Object.fromEntries(
    [...named].map(([name, same]) => {
      const contents = same.map(contentOf);
      return [name, contents.length === 1 ? contents[0] : contents];
    }),
  );
}
