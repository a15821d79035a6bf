// Fails when a file of src imports from where its floor may not (see .dependency-cruiser.mjs).
import { checkFloors } from './lib/floors.mjs';
import { projectFolder } from './lib/project.mjs';

const { faults, moduleCount } = await checkFloors(projectFolder);
for (const fault of faults) console.error(fault);
console.log(`${moduleCount} modules read, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
