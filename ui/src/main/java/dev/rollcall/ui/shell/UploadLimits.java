package dev.rollcall.ui.shell;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The outermost limit of an upload: without it the server's own of 1 MB would answer before any rule
 * of ours could say a sentence. What a file may be is judged by the document feature.
 */
@Configuration(proxyBeanMethods = false)
class UploadLimits {
    private static final long FILE = 64L * 1024 * 1024;
    private static final int KEPT_IN_MEMORY = 256 * 1024;

    @Bean
    MultipartConfigElement multipartConfig() {
        return new MultipartConfigElement("", FILE, FILE, KEPT_IN_MEMORY);
    }
}
