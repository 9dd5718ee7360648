"""The coder `llm` (extra `llm`): a language model behind any OpenAI-compatible address, its answers checked.

Nothing here is imported before the coder is asked for; only `endpoint` needs the package `openai`.
"""
