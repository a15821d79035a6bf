import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

const library = join(import.meta.dirname, '../../../node_modules/maplibre-gl/dist');

/** MapLibre as published with a ground colour and nothing else. */
export async function serveEmptyMap(): Promise<{ server: Server; address: string }> {
  const server = createServer((request, response) => {
    const name = (request.url ?? '/').slice(1);
    if (name === '') return response.setHeader('content-type', 'text/html').end(emptyPage);
    if (!/^maplibre-gl[\w-]*\.(?:mjs|css)$/.test(name)) return response.writeHead(404).end();
    const type = name.endsWith('.css') ? 'text/css' : 'text/javascript';
    return response.setHeader('content-type', type).end(readFileSync(join(library, name)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address with it.
  const { port } = server.address() as AddressInfo;
  return { server, address: `http://127.0.0.1:${port}/` };
}

const emptyPage = `<!doctype html>
<meta charset="utf-8" />
<link rel="stylesheet" href="/maplibre-gl.css" />
<style>html, body, #map { height: 100%; margin: 0 }</style>
<div id="map" class="map-stage-canvas" data-rendered="0"></div>
<script type="module">
  import { Map as MapLibreMap, setWorkerUrl } from '/maplibre-gl.mjs';
  setWorkerUrl('/maplibre-gl-worker.mjs');
  const style = {
    version: 8,
    sources: {},
    layers: [{ id: 'ground', type: 'background', paint: { 'background-color': '#f2efe9' } }],
  };
  const map = new MapLibreMap({ container: 'map', style, center: [106.55, 29.5], zoom: 13 });
  const { dataset } = document.querySelector('#map');
  map.on('idle', () => (dataset.rendered = String(Number(dataset.rendered) + 1)));
</script>
`;
