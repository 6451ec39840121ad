/**
 * Metadata of the file: the information dictionary and the XMP packet, made from one record so that they agree
 * (ISO 19005-2:2011 6.6.3). The packet declares PDF/A-2a and PDF/UA-1. PDF/UA needs an extension schema, because
 * PDF/A allows undeclared properties only from its own schemas (6.6.2.3).
 */
import { escapeXmlText } from '../../text/xml-escape.js';

/** Metadata of a book; values may be empty. */
export interface Meta {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  /** The only date in the file. */
  readonly date: Date;
}

const PROGRAM = 'Yinfa';

/** The information dictionary in the form of pdfkit. */
export function infoOf({ title, author, subject, keywords, date }: Meta): Readonly<Record<string, string | Date>> {
  return {
    ...(title && { Title: title }),
    ...(author && { Author: author }),
    ...(subject && { Subject: subject }),
    ...(keywords && { Keywords: keywords }),
    Creator: PROGRAM,
    Producer: PROGRAM,
    CreationDate: date,
  };
}

/** The XMP packet. */
export function xmpOf({ title, author, subject, keywords, date }: Meta): string {
  const dublinCore = [
    title && property('dc:title', inLanguage(title)),
    author && property('dc:creator', `<rdf:Seq><rdf:li>${escapeXmlText(author)}</rdf:li></rdf:Seq>`),
    subject && property('dc:description', inLanguage(subject)),
  ];
  const lines = [
    ...dublinCore,
    property('xmp:CreatorTool', PROGRAM),
    property('xmp:CreateDate', `${date.toISOString().slice(0, 19)}Z`),
    property('pdf:Producer', PROGRAM),
    keywords && property('pdf:Keywords', escapeXmlText(keywords)),
    property('pdfaid:part', '2'),
    property('pdfaid:conformance', 'A'),
    property('pdfuaid:part', '1'),
    UA_SCHEMA,
  ];
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
  xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:xmp="http://ns.adobe.com/xap/1.0/"
  xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
  xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
  xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
  xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
  xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
  xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
${lines.filter(Boolean).join('\n')}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>
`;
}

/** The extension schema that declares `pdfuaid:part`. */
const UA_SCHEMA = `<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>`;

function property(name: string, value: string): string {
  return `<${name}>${value}</${name}>`;
}

function inLanguage(text: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXmlText(text)}</rdf:li></rdf:Alt>`;
}
