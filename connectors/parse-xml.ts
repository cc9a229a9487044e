import { parseXml, XmlElement } from '@rgrove/parse-xml';

/**
 * The content of the root element in the shape that JSON has: children by name, several of one name as a list,
 * everything else as text (blanks alone are none). A list of one element cannot be told from a single value; attributes are left out.
 *
 * @throws Error where the text is not one whole XML document, with that text in its message.
 */
export function fromXml(text: string): unknown {
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
