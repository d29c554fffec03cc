using Azure.Data.Tables.Protocol;
using CrisisReview.Testing;

namespace Azure.Data.Tables.Tests;

public sealed class ConnectionStringTests
{
    [Theory]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=books;AccountKey=a2V5PT0=;EndpointSuffix=core.windows.net", "https://books.table.core.windows.net/", "books")]
    [InlineData("AccountName=books;AccountKey=a2V5PT0=", "https://books.table.core.windows.net/", "books")]
    [InlineData(" accountname=books ; ACCOUNTKEY=a2V5PT0=; EndpointSuffix=core.chinacloudapi.cn;", "https://books.table.core.chinacloudapi.cn/", "books")]
    [InlineData("AccountName=books;AccountKey=a2V5PT0=;BlobEndpoint=https://b.example/;TableEndpoint=https://t.example/", "https://t.example/", "books")]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10002/devstoreaccount1", "devstoreaccount1")]
    [InlineData("UseDevelopmentStorage=True;DevelopmentStorageProxyUri=http://azurite", "http://azurite:10002/devstoreaccount1", "devstoreaccount1")]
    public void A_connection_string_names_endpoint_and_account(string text, string endpoint, string account)
    {
        var parsed = ConnectionString.Parse(text);
        Assert.Equal(endpoint, parsed.Endpoint.AbsoluteUri);
        Assert.Equal(account, parsed.Credential.AccountName);
    }

    [Theory]
    [InlineData("AccountName=books")]
    [InlineData("AccountKey=a2V5PT0=")]
    [InlineData("UseDevelopmentStorage=false")]
    [InlineData("books")]
    [InlineData("AccountName=books;AccountKey=not base 64!")]
    public void One_without_account_and_key_is_refused(string text) =>
        Assert.Throws<FormatException>(() => new TableClient(text, "Ledger"));

    [Fact]
    public async Task A_client_knows_its_account_table_and_address()
    {
        var connection = await SharedEmulator.ConnectionStringAsync();
        var service = new TableServiceClient(connection);
        var table = service.GetTableClient("Ledger");
        Assert.Equal(("devstoreaccount1", "Ledger"), (table.AccountName, table.Name));
        Assert.Equal($"{service.Uri.AbsoluteUri}/Ledger", table.Uri.AbsoluteUri);
        Assert.Equal(table.Uri, new TableClient(connection, "Ledger").Uri);
    }
}
