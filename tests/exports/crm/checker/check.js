// Prints what Salesforce's own library finds in a project, what the manifest names, and what it would deploy.
const { ComponentSet, ManifestResolver, MetadataConverter } = require("@salesforce/source-deploy-retrieve");

const names = (components) => components.map((each) => `${each.type.name}:${each.fullName}`).sort();

async function main(project) {
  const source = ComponentSet.fromSource(`${project}/force-app`);
  const manifest = await new ManifestResolver().resolve(`${project}/manifest/package.xml`);
  const made = await new MetadataConverter().convert(source, "metadata", {
    type: "directory",
    outputDirectory: `${project}/out`,
    genUniqueDir: false,
  });
  console.log(
    JSON.stringify({
      found: names(source.getSourceComponents().toArray()),
      named: names(manifest.components),
      packed: made.packagePath,
    }),
  );
}

main(process.argv[2]).catch((error) => {
  console.error(error);
  process.exit(1);
});
