/**
 * Readers and writers of model files, one small file per format, pictures and arrays, and the
 * catalogue of models.
 *
 * <p>A reader trusts no number of a file: whatever is wrong with it gives one sentence with file,
 * place and remedy ({@link orbit.network.InvalidFileException}), and memory is taken only for what
 * is really there. Files are written whole or not at all.
 */
@NullMarked
package orbit.format;

import org.jspecify.annotations.NullMarked;
