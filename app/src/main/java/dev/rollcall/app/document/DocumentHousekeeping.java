package dev.rollcall.app.document;

import dev.rollcall.domain.document.DocumentService;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets uploads that no request took, an hour's worth at a time. */
@Component
class DocumentHousekeeping {
    private final DocumentService documents;

    DocumentHousekeeping(DocumentService documents) {
        this.documents = documents;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void purge() {
        documents.purgeUnowned();
    }
}
