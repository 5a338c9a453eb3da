import { expect, test } from 'vitest';
import { recogniseFormat } from './recognise-format.ts';

const headOf = (text: string) => recogniseFormat(Buffer.from(text, 'latin1'));

test.each([
  ['%PDF-1.7\n', 'pdf'],
  [`${'junk before it '.repeat(40)}%PDF-1.4`, 'pdf'],
  ['PK\u0003\u0004\u0014\u0000', 'docx'],
  ['\u00ef\u00bb\u00bf<?xml version="1.0"?><akomaNtoso>', 'xml'],
  ['\n  <akomaNtoso>', 'xml'],
  ['<!DOCTYPE html><html>', 'html'],
  ['<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml">', 'html'],
  ['\u00ff\u00d8\u00ff\u00e0JFIF', null],
  ['Not found', null],
  ['', null],
])('%j is %s', (head, format) => expect(headOf(head)).toBe(format));
