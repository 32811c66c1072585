using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Exchange.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Policies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Policies_Comment",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    ShownName = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Policies_Comment", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Policies_Record",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Culture = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    LocalizationSet = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Summary = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Url = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ShortName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    IssuingBody = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DocumentNumber = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    IssuedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    InForceFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ExpiresOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AmendedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RepealedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ApplyUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CommentFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CommentUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ReplacedBy = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Topics = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FirstArticle = table.Column<int>(type: "INTEGER", nullable: true),
                    LastArticle = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Policies_Record", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Policies_Article",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Anchor = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Insertion = table.Column<int>(type: "INTEGER", nullable: false),
                    Label = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Path = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Context = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Policies_Article", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Policies_Article_Policies_Record_ItemId",
                        column: x => x.ItemId,
                        principalTable: "Policies_Record",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Policies_Article_ItemId_Anchor",
                table: "Policies_Article",
                columns: new[] { "ItemId", "Anchor" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Policies_Article_ItemId_Order",
                table: "Policies_Article",
                columns: new[] { "ItemId", "Order" });

            migrationBuilder.CreateIndex(
                name: "IX_Policies_Comment_ItemId_State_WrittenAt",
                table: "Policies_Comment",
                columns: new[] { "ItemId", "State", "WrittenAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Policies_Comment_State_WrittenAt",
                table: "Policies_Comment",
                columns: new[] { "State", "WrittenAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Policies_Comment_UserId",
                table: "Policies_Comment",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Policies_Record_ApplyUntil",
                table: "Policies_Record",
                column: "ApplyUntil");

            migrationBuilder.CreateIndex(
                name: "IX_Policies_Record_CommentUntil",
                table: "Policies_Record",
                column: "CommentUntil");

            migrationBuilder.CreateIndex(
                name: "IX_Policies_Record_LocalizationSet_Type",
                table: "Policies_Record",
                columns: new[] { "LocalizationSet", "Type" });

            migrationBuilder.CreateIndex(
                name: "IX_Policies_Record_ReplacedBy",
                table: "Policies_Record",
                column: "ReplacedBy");

            migrationBuilder.CreateIndex(
                name: "IX_Policies_Record_ShortName",
                table: "Policies_Record",
                column: "ShortName");

            migrationBuilder.CreateIndex(
                name: "IX_Policies_Record_Type_IssuedOn",
                table: "Policies_Record",
                columns: new[] { "Type", "IssuedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Policies_Record_Type_IssuingBody",
                table: "Policies_Record",
                columns: new[] { "Type", "IssuingBody" });

            migrationBuilder.CreateIndex(
                name: "IX_Policies_Record_Type_Level",
                table: "Policies_Record",
                columns: new[] { "Type", "Level" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Policies_Article");

            migrationBuilder.DropTable(
                name: "Policies_Comment");

            migrationBuilder.DropTable(
                name: "Policies_Record");
        }
    }
}
