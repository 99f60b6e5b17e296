import type { APIRoute } from 'astro';
import { jsonSchemas } from '../../_schemas.ts';

/** What authors may write, as JSON Schemas; the same files that editors read. */
export const getStaticPaths = () =>
  [...jsonSchemas()].map(([schema, text]) => ({ params: { schema }, props: { text } }));

export const GET: APIRoute<{ text: string }> = ({ props: { text } }) =>
  new Response(text, { headers: { 'content-type': 'application/schema+json; charset=utf-8' } });
