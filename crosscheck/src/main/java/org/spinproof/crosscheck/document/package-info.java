/**
 * Strict YAML: mappings, sequences and text, each with its place in the file, and one way to say
 * what is wrong with them. Nothing in a document can create an object or refer to another part.
 */
package org.spinproof.crosscheck.document;
