package dev.rollcall.processes.engine;

import java.io.File;
import java.io.FileNotFoundException;
import org.springframework.core.io.ClassPathResource;

/**
 * A model on the class path that goes by its file name alone. The engine would take the absolute path of a plain
 * file, and the same model from a class folder and from a jar would count as two.
 */
final class ModelResource extends ClassPathResource {

    ModelResource(String path) {
        super(path);
    }

    @Override
    public File getFile() throws FileNotFoundException {
        throw new FileNotFoundException(getPath() + " has no file of its own");
    }
}
