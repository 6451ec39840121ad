/** A JPEG file whose scans are cut short, or lack what they refer to, is damaged, although it ends as it should. */
import { expect, it } from 'vitest';
import { readJpeg } from '../../src/image/jpeg.js';
import { hasWholePicture } from '../../src/image/jpeg-scans.js';
import { jpeg } from './picture-files.js';

/** 40 × 40 pixels in colour, the colours of half the size, as libjpeg writes them. */
const files = {
  baseline:
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCAAoACgDASIAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAECAxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq8vP09fb3+Pn6/9oADAMBAAIRAxEAPwDPooorjPpDN1f/AJY/j/Smx6RPLGkivHhgCMk9/wAKdq//ACx/H+ladrcwLawhp4wQigguOOKqc5QguU+bzOpOFV8v9aGRcaXNbwtK7RlVxnBOeuPSitLU7iF7CVUmjZjjADAnqKK0oylKN5HPh5ynG8iG3uZbhC8ccAAOP3l0iH8mINS5uP7tp/4HRf8AxVQ6RFK9qxjhncbzzHpqXA6D+JjkfT/Gr32e4/59rv8A8EcX+NX7OJ6P1ut3/IyLhjeOUICGIkHawcH6Ecdqi+xf9NP0qWMEXVyCCCHOQ0YQjk9VHC/TtU1evhsNSlSTaOWpUlOTbZU+xf8ATT9KKt0Vv9Uo9vzI5mRWH2XyW8/7Du3cfaPP3YwP7nGP1qz/AKB/1Cf/ACboorxDQpwbfOn2bNu7jZnbjJ6Z5x9easUUV7eE/gr+upnLcKKKK6ST/9k=',
  optimized:
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCAAoACgDAREAAhEBAxEB/8QAGAAAAwEBAAAAAAAAAAAAAAAAAwQFAAL/xAAzEAABAwICBQgLAAAAAAAAAAABAAIDBBESIQUTFDFxQUNSY4GhwdEjJEJRVGWRlJWk0v/EABoBAAIDAQEAAAAAAAAAAAAAAAACAwQFBgH/xAAmEQACAQIDCQEBAAAAAAAAAAAAAQIDBBESExQhQUJigaHB4WEx/9oADAMBAAIRAxEAPwCeqZ0hkATdL8z2+CmpcTNv+Xv6OY9ETyxska+OzgCLk8vYldxBPAwpXcItppnNRouanhdK90Za217E3329y9hXjOWVDU7mE5ZUmVlEdaZAE3S/M9vgpqXEzb/l7+inS1MDaWEOnjBDGggvGWSpThNze45SpTm5tpP+gtJ1EL6CVrJo3ONrAOBO8JqMJKom0SW9OaqptMDT1MtQwvjjgABt6SqYw/RxBVvS/Tp9v6fPwLeo6NJ99F/SNL9Db+nz8EKhxrHlhAYYiQcLg8HgRlyK5a2upjvKtzc6uG7DAFsXWdyubB1ePpUzG2LrO5GwdXj6GYe0RFK+lcY4Z3jGc49GsqBuHtONxw81mjj2z1Hw1X+Di80ASIwRVVIIIIebh0YYRmd7Rk3hyLSsObt7EkGWkIZAAqDZdS7X7DixZbRr8VrDoZW71zZMM+ofKf20AJwYddPgwYcWWC+G1zuvnbjmtKw5u3sSQwtIQyAP/9k=',
  progressive:
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wgARCAAoACgDASIAAhEBAxEB/8QAGAABAAMBAAAAAAAAAAAAAAAAAAIDBAH/xAAYAQADAQEAAAAAAAAAAAAAAAABAgMEBf/aAAwDAQACEAMQAAABziPSzc7pPNyNJpwlC86MkJz2SpXHELTE1NhtUKj/xAAdEAACAgMAAwAAAAAAAAAAAAABAgASAxAiETEy/9oACAEBAAEFAtZYMRIbEVGssVhXIworFp1G7lJSYga1aD60lfHEHvX/xAAcEQEAAgIDAQAAAAAAAAAAAAABAAIQIQMEERP/2gAIAQMBAT8BnZsltTjVNz63lrKz3Dj/xAAcEQACAgIDAAAAAAAAAAAAAAAAAQIDECESEzL/2gAIAQIBAT8BG2log21s4orri4nVDFXjH//EACYQAAIBAQUJAQAAAAAAAAAAAAABIRACERIxgQMyQkNxgpKTotH/2gAIAQEABj8Coi+C+KoUocohLW0cPmjoZmZCemzxG7a9CLX5WcHdecr6HX//xAAhEAACAAYCAwEAAAAAAAAAAAABEQAQITFBoWFxIIGx8P/aAAgBAQABPyGeGAaoJSKDwxX2hmDRAx7gA/RR9jp+3MEytwLmBht1w7GQm1lNYnX33y6l1ppPFp//2gAMAwEAAgADAAAAEABAH0coAgP/xAAbEQACAwADAAAAAAAAAAAAAAAAARARMWGx8P/aAAgBAwEBPxAd/MLUOboYm2WjUf/EABwRAAIBBQEAAAAAAAAAAAAAAAABEBExQWGx8P/aAAgBAgEBPxAWxUEBdbRq7Fr2Y//EACIQAQABAgYCAwAAAAAAAAAAAAERACEQMUFxgcFR8JGh0f/aAAgBAQABPxDDu6qHSAkrrxSBkEws5x4x7uqGBISJtamdCIALmUtJBi5/CGpopFYNowF2S2le0V7RT4HO4WRqSbftem90EFERyAy7mLbNMeIjRQbY+8LxOX2S5TeN74//2Q==',
  restarts:
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCAAoACgDASIAAhEBAxEB/8QAGQABAAMBAQAAAAAAAAAAAAAAAAMEBQYC/8QAMxAAAQMCAgUICwAAAAAAAAAAAQACAwQREiEFExQxcUFDUmOBocHRIyRCUVRlkZSVpNL/xAAaAQABBQEAAAAAAAAAAAAAAAADAAIEBQYB/8QAJBEAAgIBAgUFAAAAAAAAAAAAAAIBAwQREgUUUbHwEyExM0H/3QAEAAL/2gAMAwEAAhEDEQA/AM9ERQzSGbpfme3wXmPRE8sbJGvjs4Ai5PL2L1pfme3wWnS1MDaWEOnjBDGggvGWSc7siRtM3xOx0tnb57H/0OZqNFzU8LpXujLW2vYm++3uRaWk6iF9BK1k0bnG1gHAneEQaWZl1Yj47s66sQ09TLUML444AAbekqmMP0cQVLeo6NJ99F/Sh0RFK+lcY4Z3jGc49GsqBuHtONxw81e2eo+Gq/wcXmn+mpY83d17H//R5uocax5YQGGIkHC4PB4EZcii2LrO5SxgiqqQQQQ83DowwjM72jJvDkUytMbGqaqJmDlljO0zMlTYus7kVtEflKencZuk/9LnKDZdS7X7DixZbRr8VrDoZW71Z9Q+U/toiQinBh10+DBhxZYL4bXO6+duOasIiu8T6Y8/QbfJ/9PBREWkAn//2Q==',
};

const bytesOf = (name: keyof typeof files) => Uint8Array.from(Buffer.from(files[name], 'base64'));

/** The offsets of the markers with this byte. */
const markers = (bytes: Uint8Array, marker: number) =>
  [...bytes.keys()].filter((at) => bytes[at] === 0xff && bytes[at + 1] === marker);

const without = (bytes: Uint8Array, from: number, to: number) =>
  Uint8Array.from([...bytes.subarray(0, from), ...bytes.subarray(to)]);

/** Without the segments of a marker. */
const lacking = (bytes: Uint8Array, marker: number) =>
  markers(bytes, marker).reduceRight(
    (rest, at) => without(rest, at, at + 2 + rest[at + 2]! * 256 + rest[at + 3]!),
    bytes,
  );

const changed = (bytes: Uint8Array, at: number, ...to: number[]) => {
  const copy = bytes.slice();
  copy.set(to, at);
  return copy;
};

const names = Object.keys(files) as (keyof typeof files)[];

it.each(names)('%s: a whole file is accepted, with bytes behind it too', (name) => {
  const bytes = bytesOf(name);
  expect(readJpeg(bytes)).toMatchObject({ width: 40, height: 40 });
  expect(readJpeg(Uint8Array.from([...bytes, 0, 1, 2, ...bytes]))).toMatchObject({ width: 40 });
});

it.each(names)('%s: without tables or data, cut short, or of other dimensions', (name) => {
  const bytes = bytesOf(name);
  const [frame] = [...markers(bytes, 0xc0), ...markers(bytes, 0xc2)];
  const [scan] = markers(bytes, 0xda);
  const data = scan! + 2 + bytes[scan! + 3]!;
  const ending = bytes.length - 2;
  for (const broken of [
    lacking(bytes, 0xdb),
    lacking(bytes, 0xc4),
    without(bytes, data, ending),
    without(bytes, Math.floor((data + ending) / 2), ending),
    changed(bytes, frame! + 5, 4, 0, 4, 0),
  ])
    expect(readJpeg(broken)).toBe('damaged');
});

it('a progressive file of which scans are missing', () => {
  const bytes = bytesOf('progressive');
  const scans = markers(bytes, 0xda);
  for (const to of scans.slice(1)) expect(readJpeg(without(bytes, to, bytes.length - 2))).toBe('damaged');
  expect(hasWholePicture(jpeg({ frame: 0xc2 }))).toBe(true);
});

it('restart markers out of order, or left out', () => {
  const bytes = bytesOf('restarts');
  const [second] = markers(bytes, 0xd1);
  expect(readJpeg(changed(bytes, second! + 1, 0xd5))).toBe('damaged');
  expect(readJpeg(without(bytes, second!, second! + 2))).toBe('damaged');
});

it('one component in each scan, and a component without a scan', () => {
  const bytes = jpeg({ channels: 1 });
  const [frame] = markers(bytes, 0xc0);
  expect(hasWholePicture(bytes)).toBe(true);
  const two = [...bytes.subarray(0, frame! + 9), 2, 1, 0x11, 0, 2, 0x11, 0];
  two[frame! + 3] = 14;
  expect(hasWholePicture(Uint8Array.from([...two, ...bytes.subarray(frame! + 13)]))).toBe(false);
});

it('more scans than any program writes', () => {
  const bytes = jpeg({ width: 8, height: 8, channels: 1 });
  const [scan] = markers(bytes, 0xda);
  const times = (count: number) =>
    Uint8Array.from([
      ...bytes.subarray(0, scan),
      ...Array.from({ length: count }, () => [...bytes.subarray(scan, -2)]).flat(),
      ...[0xff, 0xd9],
    ]);
  expect([hasWholePicture(times(50)), hasWholePicture(times(51))]).toEqual([true, false]);
});

it('a progressive file of which any scan is cut short, those that refine others too', () => {
  const bytes = bytesOf('progressive');
  const scans = [...markers(bytes, 0xda), bytes.length - 2];
  for (const [index, at] of scans.slice(0, -1).entries()) {
    const data = at + 2 + bytes[at + 3]!;
    // The tables of the next scan stand between.
    const next = [...markers(bytes, 0xc4), scans[index + 1]!].filter((marker) => marker > at).sort((a, b) => a - b)[0]!;
    expect(readJpeg(without(bytes, Math.floor((data + next) / 2), next))).toBe('damaged');
  }
});
