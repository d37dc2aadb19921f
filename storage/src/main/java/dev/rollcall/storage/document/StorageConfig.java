package dev.rollcall.storage.document;

import io.minio.MinioClient;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The connection to the store; nothing is sent before the first file. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StorageProperties.class)
class StorageConfig {
    @Bean
    MinioClient objectStoreClient(StorageProperties storage) {
        return client(storage);
    }

    static MinioClient client(StorageProperties storage) {
        var http = new OkHttpClient.Builder()
                .socketFactory(new PromptSockets())
                .connectTimeout(storage.connectTimeout())
                .readTimeout(storage.answerTimeout())
                .writeTimeout(storage.answerTimeout())
                .protocols(List.of(Protocol.HTTP_1_1))
                .build();
        return MinioClient.builder()
                .endpoint(storage.endpoint().toString())
                .region(storage.region())
                .credentials(storage.accessKey(), storage.secretKey())
                .httpClient(http, true)
                .build();
    }
}
